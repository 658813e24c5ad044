window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "1892000000000000077",
      "fullText": "look at @eve",
      "expandedUrl": "https://twitter.com/i/web/status/1892000000000000077"
    }
  }
]