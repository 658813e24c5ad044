window.YTD.account.part0 = [
  {
    "account": {
      "email": "ann@ann.example",
      "createdVia": "web",
      "username": "ann_brews",
      "accountId": "2100000001",
      "createdAt": "2011-06-23T13:04:14.000Z",
      "accountDisplayName": "Ann"
    }
  }
]