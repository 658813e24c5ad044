window.YTD.tweets.part1 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1888900000000000002"
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
            "name": "Bob",
            "screen_name": "bob",
            "indices": [
              "0",
              "4"
            ],
            "id_str": "2100000002",
            "id": "2100000002"
          },
          {
            "name": "Dan",
            "screen_name": "dan",
            "indices": [
              "0",
              "4"
            ],
            "id_str": "2100000004",
            "id": "2100000004"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "32"
      ],
      "favorite_count": "1",
      "id_str": "1888900000000000002",
      "truncated": false,
      "retweet_count": "0",
      "id": "1888900000000000002",
      "created_at": "Tue Feb 10 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "@bob I love it, and so does @dan",
      "lang": "en",
      "in_reply_to_status_id_str": "1888800000000000066",
      "in_reply_to_status_id": "1888800000000000066",
      "in_reply_to_user_id": "2100000002",
      "in_reply_to_user_id_str": "2100000002",
      "in_reply_to_screen_name": "bob"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1800000000000000000"
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
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "24"
      ],
      "favorite_count": "1",
      "id_str": "1800000000000000000",
      "truncated": false,
      "retweet_count": "0",
      "id": "1800000000000000000",
      "created_at": "Mon Jun 10 08:00:00 +0000 2024",
      "favorited": false,
      "full_text": "An RT @cyd: that is none",
      "lang": "zxx"
    }
  }
]