// Posts that facts name and nobody has judged: network, id, when.
import type { SeenPost } from "../../../gen/klout/perks/v1/perks_pb.js";
import { useSpeech } from "../../i18n/language";
import { networkName, postHref } from "../../networks";
import { Button, NetworkMark } from "../../ui";

// With `onPick`, each post has a button to give its text.
export function SeenPosts({ posts, onPick }: { posts: readonly SeenPost[]; onPick?: (post: SeenPost) => void }) {
  const { t, format } = useSpeech();
  const words = t.me.disclosure;
  return (
    <ul class="seen-posts">
      {posts.map((post) => {
        const href = postHref(post.network, post.postId);
        return (
          <li key={`${post.network}:${post.postId}`}>
            <NetworkMark network={post.network} />
            <div class="seen-post">
              {href ? (
                <a href={href} target="_blank" rel="noreferrer">
                  {post.postId}
                </a>
              ) : (
                <span>{post.postId}</span>
              )}
              <span class="muted">{format.dateTime(post.time)}</span>
            </div>
            {onPick && (
              <Button
                size="small"
                aria-label={`${words.seenUse}: ${networkName(post.network)}, ${post.postId}`}
                onClick={() => onPick(post)}
              >
                {words.seenUse}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
