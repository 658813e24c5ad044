window.YTD.community_tweet.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1892600000000000301"
          ],
          "editableUntil": "2026-02-18T13:03:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "11"
      ],
      "favorite_count": "1",
      "id_str": "1892600000000000301",
      "truncated": false,
      "retweet_count": "0",
      "id": "1892600000000000301",
      "created_at": "Fri Feb 20 16:00:00 +0000 2026",
      "favorited": false,
      "full_text": "Hey friends",
      "lang": "en",
      "community_id": "1611684946967412736",
      "community_id_str": "1611684946967412736",
      "scopes": {
        "followers": false
      }
    }
  }
]