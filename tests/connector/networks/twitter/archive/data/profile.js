window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {
        "bio": "I write about espresso and grinders",
        "website": "https://t.co/abc",
        "location": "Milan"
      },
      "avatarMediaUrl": "https://pbs.twimg.com/profile_images/1.jpg"
    }
  }
]