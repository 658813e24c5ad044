window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1892500000000000004"
          ],
          "editableUntil": "2026-02-18T13:03:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": false
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities": {
        "hashtags": [
          {
            "text": "coffee",
            "indices": [
              "30",
              "37"
            ]
          }
        ],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "37"
      ],
      "favorite_count": "1",
      "id_str": "1892500000000000004",
      "truncated": false,
      "retweet_count": "0",
      "id": "1892500000000000004",
      "created_at": "Fri Feb 20 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "My favourite espresso machine #coffee",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1892200000000000003"
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
        "user_mentions": [
          {
            "name": "Cyd",
            "screen_name": "cyd",
            "indices": [
              "0",
              "4"
            ],
            "id_str": "1580000000000000003",
            "id": "1580000000000000003"
          },
          {
            "name": "Eve",
            "screen_name": "eve",
            "indices": [
              "0",
              "4"
            ],
            "id_str": "1580000000000000005",
            "id": "1580000000000000005"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "21"
      ],
      "favorite_count": "1",
      "id_str": "1892200000000000003",
      "truncated": false,
      "retweet_count": "0",
      "id": "1892200000000000003",
      "created_at": "Thu Feb 19 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "RT @cyd: look at @eve",
      "lang": "en"
    }
  }
]