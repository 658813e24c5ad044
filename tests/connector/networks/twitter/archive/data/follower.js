window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "2100000002",
      "userLink": "https://twitter.com/intent/user?user_id=2100000002"
    }
  },
  {
    "follower": {
      "accountId": "1580000000000000005",
      "userLink": "https://twitter.com/intent/user?user_id=1580000000000000005"
    }
  }
]