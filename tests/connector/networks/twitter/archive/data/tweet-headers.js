window.YTD.tweet_headers.part0 = [
  {
    "tweet": {
      "tweet_id": "1892500000000000004",
      "user_id": "2100000001",
      "created_at": "Fri Feb 20 09:00:00 +0000 2026"
    }
  }
]