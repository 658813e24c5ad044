// Names of networks, as people read and type them. Accounts are written `network:id`.
import { Network } from "../gen/klout/fact/v1/network_pb.js";

interface NetworkName {
  // The prefix in `network:id`.
  slug: string;
  name: string;
  // Two letters, as Klout wrote them.
  short: string;
}

const names: Record<Network, NetworkName> = {
  [Network.UNSPECIFIED]: { slug: "", name: "?", short: "?" },
  [Network.TWITTER]: { slug: "twitter", name: "X / Twitter", short: "tw" },
  [Network.FACEBOOK]: { slug: "facebook", name: "Facebook", short: "fb" },
  [Network.INSTAGRAM]: { slug: "instagram", name: "Instagram", short: "ig" },
  [Network.YOUTUBE]: { slug: "youtube", name: "YouTube", short: "yt" },
  [Network.FOURSQUARE]: { slug: "foursquare", name: "Foursquare", short: "fs" },
  [Network.GPLUS]: { slug: "gplus", name: "Google+", short: "g+" },
  [Network.LINKEDIN]: { slug: "linkedin", name: "LinkedIn", short: "li" },
  [Network.TUMBLR]: { slug: "tumblr", name: "Tumblr", short: "tu" },
  [Network.BLOGGER]: { slug: "blogger", name: "Blogger", short: "bg" },
  [Network.WORDPRESS]: { slug: "wordpress", name: "WordPress", short: "wp" },
  [Network.LASTFM]: { slug: "lastfm", name: "Last.fm", short: "lf" },
  [Network.FLICKR]: { slug: "flickr", name: "Flickr", short: "fl" },
  [Network.YAMMER]: { slug: "yammer", name: "Yammer", short: "ya" },
  [Network.MASTODON]: { slug: "mastodon", name: "Mastodon", short: "ma" },
  [Network.BLUESKY]: { slug: "bluesky", name: "Bluesky", short: "bs" },
  [Network.REDDIT]: { slug: "reddit", name: "Reddit", short: "rd" },
  [Network.GITHUB]: { slug: "github", name: "GitHub", short: "gh" },
  [Network.THREADS]: { slug: "threads", name: "Threads", short: "th" },
  [Network.TIKTOK]: { slug: "tiktok", name: "TikTok", short: "tk" },
  [Network.TWITCH]: { slug: "twitch", name: "Twitch", short: "tv" },
  [Network.PINTEREST]: { slug: "pinterest", name: "Pinterest", short: "pi" },
  [Network.WIKIPEDIA]: { slug: "wikipedia", name: "Wikipedia", short: "wi" },
};

export const kNetworks: Network[] = Object.keys(names)
  .map(Number)
  .filter((network) => network !== Network.UNSPECIFIED);

function nameOf(network: Network): NetworkName {
  return names[network] ?? names[Network.UNSPECIFIED];
}
export function networkName(network: Network): string {
  return nameOf(network).name;
}
export function networkShort(network: Network): string {
  return nameOf(network).short;
}
export function networkSlug(network: Network): string {
  return nameOf(network).slug;
}
export function networkOfSlug(slug: string): Network {
  return kNetworks.find((network) => nameOf(network).slug === slug) ?? Network.UNSPECIFIED;
}

// Where a post can be read, for networks whose posts are found by their id alone.
export function postHref(network: Network, id: string): string | undefined {
  const safe = encodeURIComponent(id);
  if (network === Network.TWITTER && /^\d+$/.test(id)) return `https://x.com/i/status/${safe}`;
  if (network === Network.YOUTUBE && /^[\w-]{11}$/.test(id)) return `https://www.youtube.com/watch?v=${safe}`;
  return undefined;
}

export interface SubjectParts {
  // UNSPECIFIED for a person.
  network: Network;
  isPerson: boolean;
  // What is left to read: the id without its prefix.
  name: string;
}

export function partsOf(subject: string): SubjectParts {
  const colon = subject.indexOf(":");
  const prefix = subject.slice(0, Math.max(colon, 0));
  const name = colon < 0 ? subject : subject.slice(colon + 1);
  return { network: networkOfSlug(prefix), isPerson: prefix === "person", name };
}
