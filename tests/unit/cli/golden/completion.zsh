#compdef klout
# zsh completion of klout: source <(klout completion zsh)
_klout() {
  local words_given=("${words[@]}") verb="${words[2]}" last="${words[CURRENT-1]}" here=$CURRENT
  local words=''
  case "$verb" in export|brand|campaign|perk|participant|disclosure|ledger|appeal|model|snapshot|keys|topics) (( here > 3 )) && verb="$verb ${words_given[3]}" ;; esac
  (( here == 2 )) && verb='' words='up demo import score history moments receipt top influencers influenced export person hide-topic restore-topic simulate watch networks link unlink accounts sync follow brand campaign perk offers open reserve claim decline cancel redeem participant disclosure ledger appeal endorse attach detach erase model snapshot attack keys topics completion version help'
  case "$verb" in
    'export') words='scores' ;;
    'brand') words='create list' ;;
    'campaign') words='create list plan launch pause resume end report' ;;
    'perk') words='create stock list invite' ;;
    'participant') words='set show consent erase' ;;
    'disclosure') words='judge observe list' ;;
    'ledger') words='export' ;;
    'appeal') words='file list show withdraw decide' ;;
    'model') words='report backtest fit' ;;
    'snapshot') words='list publish rollback' ;;
    'keys') words='create list revoke' ;;
    'topics') words='classify search evaluate train lint import-kto' ;;
    'up') words='--data --listen --metrics --topics-listen --connector-listen --perks-listen --http --gateway-listen --public-url --web --perks-database --applications --sync-every --archives-link --redis --service --public-accounts --model --publish-every --check-config --help' ;;
    'demo') words='--once --seed --people --listen --http --web --help' ;;
    'import') words='--format --network --person --consent --of-age --connector --json --since --until --skip-bad --no-publish --server --data --help' ;;
    'score') words='--json --server --data --help' ;;
    'history') words='--limit --json --server --data --help' ;;
    'moments') words='--limit --json --server --data --help' ;;
    'receipt') words='--evidence --json --server --data --help' ;;
    'top') words='--limit --topic --lang --country --kind --min-reply --exclude --network --min-score --order --json --server --data --help' ;;
    'influencers') words='--limit --json --server --data --help' ;;
    'influenced') words='--limit --json --server --data --help' ;;
    'export scores') words='--format --output --network --server --data --help' ;;
    'person') words='--hidden --json --server --data --help' ;;
    'hide-topic') words='--server --data --help' ;;
    'restore-topic') words='--server --data --help' ;;
    'simulate') words='--add --network --without --without-network --json --server --data --help' ;;
    'watch') words='--min-change --json --server --data --help' ;;
    'networks') words='--json --server --data --connector --help' ;;
    'link') words='--person --handle --instance --method --page --redirect --callback --consent --of-age --json --server --data --connector --help' ;;
    'unlink') words='--server --data --connector --help' ;;
    'accounts') words='--person --json --server --data --connector --help' ;;
    'sync') words='--person --watch --json --server --data --connector --help' ;;
    'follow') words='--instance --public --stream --max-events --json --server --data --connector --help' ;;
    'brand create') words='--json --as --request-id --perks --data --help' ;;
    'brand list') words='--json --perks --data --help' ;;
    'campaign create') words='--brand --budget --currency --starts --ends --control --json --as --request-id --perks --data --help' ;;
    'campaign list') words='--brand --json --perks --data --help' ;;
    'campaign plan') words='--perk --people --reach-country --reach-lang --reach-topic --already --epsilon --seed --show --json --as --request-id --perks --data --help' ;;
    'campaign launch') words='--json --as --request-id --perks --data --help' ;;
    'campaign pause') words='--reason --json --as --request-id --perks --data --help' ;;
    'campaign resume') words='--reason --json --as --request-id --perks --data --help' ;;
    'campaign end') words='--reason --json --as --request-id --perks --data --help' ;;
    'campaign report') words='--json --perks --data --help' ;;
    'perk create') words='--campaign --description --unit-cost --terms --valid --hold --post-due --min-age --place --not-in --one-per-household --topic --min-score --min-reply --network --lang --exclude --json --as --request-id --perks --data --help' ;;
    'perk stock') words='--units --codes --json --as --request-id --perks --data --help' ;;
    'perk list') words='--json --perks --data --help' ;;
    'perk invite') words='--json --as --request-id --perks --data --help' ;;
    'offers') words='--json --perks --data --help' ;;
    'open') words='--json --as --request-id --perks --data --help' ;;
    'reserve') words='--wait --json --as --request-id --perks --data --help' ;;
    'claim') words='--person --accept --json --as --request-id --perks --data --help' ;;
    'decline') words='--reason --json --as --request-id --perks --data --help' ;;
    'cancel') words='--reason --json --as --request-id --perks --data --help' ;;
    'redeem') words='--json --as --request-id --perks --data --help' ;;
    'participant set') words='--place --born --household --json --as --request-id --perks --data --help' ;;
    'participant show') words='--json --perks --data --help' ;;
    'participant consent') words='--withdraw --json --as --request-id --perks --data --help' ;;
    'participant erase') words='--json --as --request-id --perks --data --help' ;;
    'disclosure judge') words='--text --shown --spoken --label --endorses --network --lang --json --perks --data --help' ;;
    'disclosure observe') words='--text --shown --spoken --label --endorses --network --lang --post --time --json --as --request-id --perks --data --help' ;;
    'disclosure list') words='--campaign --person --json --perks --data --help' ;;
    'ledger export') words='--format --campaign --after --output --perks --data --help' ;;
    'appeal file') words='--topic --post --acts-of --account --text --request-id --json --server --data --help' ;;
    'appeal list') words='--subject --state --limit --json --server --data --help' ;;
    'appeal show') words='--json --server --data --help' ;;
    'appeal withdraw') words='--json --server --data --help' ;;
    'appeal decide') words='--uphold --reject --reason --force --as --json --server --data --help' ;;
    'endorse') words='--request-id --server --data --help' ;;
    'attach') words='--server --data --help' ;;
    'detach') words='--server --data --help' ;;
    'erase') words='--server --data --help' ;;
    'model report') words='--pairs --json --server --data --help' ;;
    'snapshot list') words='--limit --json --server --data --help' ;;
    'snapshot publish') words='--force --json --server --data --help' ;;
    'snapshot rollback') words='--json --server --data --help' ;;
    'model backtest') words='--cuts --days --json --server --data --help' ;;
    'model fit') words='--cuts --days --out --json --server --data --help' ;;
    'attack') words='bought-followers like-ring pods slow-drip-bots hijacked-veterans hostile-storm reciprocal-farming endorsement-trading one-persons-accounts sybil-region --seed --max-helpers --json --server --data --help' ;;
    'keys create') words='--scope --brand --rate --daily-quota --valid --gateway --data --json --help' ;;
    'keys list') words='--gateway --data --json --help' ;;
    'keys revoke') words='--gateway --data --json --help' ;;
    'topics classify') words='--topics-server --model-dir --lang --json --help' ;;
    'topics search') words='--topics-server --model-dir --json --help' ;;
    'topics evaluate') words='--topics --map --sentiment --hostility --language --folds --model-dir --help' ;;
    'topics train') words='--data --sentiment --out --folds --beside-fasttext --model-dir --help' ;;
    'topics lint') words='--model-dir --help' ;;
    'topics import-kto') words='--out --model-dir --help' ;;
    'completion') words='bash zsh fish --help' ;;
    'version') words='--help' ;;
    'help') words='--help' ;;
  esac
  case "$verb $last" in
    'up --service') words='all scoring topics connector perks gateway' ;;
    'up --public-accounts') words='linked all' ;;
    'import --format') words='activity facts' ;;
    'import --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'top --kind') words='person organisation' ;;
    'top --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'top --order') words='score expertise true_reach amplification network_impact reply_likelihood' ;;
    'export scores --format') words='csv' ;;
    'export scores --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'simulate --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'simulate --without-network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'link --method') words='oauth app-password rel-me' ;;
    'perk create --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'disclosure judge --endorses') words='text shown spoken' ;;
    'disclosure judge --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'disclosure observe --endorses') words='text shown spoken' ;;
    'disclosure observe --network') words='twitter facebook instagram youtube foursquare gplus linkedin tumblr blogger wordpress lastfm flickr yammer mastodon bluesky reddit github threads tiktok twitch pinterest wikipedia' ;;
    'ledger export --format') words='csv ndjson' ;;
    'appeal list --state') words='open applying upheld rejected withdrawn' ;;
    'keys create --scope') words='scores find campaigns operate' ;;
  esac
  compadd -- ${=words}
  _files
}
compdef _klout klout
