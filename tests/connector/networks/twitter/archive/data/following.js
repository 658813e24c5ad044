window.YTD.following.part0 = [
  {
    "following": {
      "accountId": "1580000000000000003",
      "userLink": "https://twitter.com/intent/user?user_id=1580000000000000003"
    }
  }
]