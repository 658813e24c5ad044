#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_REL_ME_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_REL_ME_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klout::connector {

// Two pages that say of each other that they are the same person's (https://microformats.org/wiki/rel-me).
// Pure and thread-safe. The HTML is anybody's: read with tolerance, never trusted, and only so far.

// Bytes of a page that are looked at, and links that are taken from it.
inline constexpr size_t kMaxPageBytes = size_t{1} << 20;
inline constexpr size_t kMaxPageLinks = 1000;

// The href of every <a> and <link> whose rel has the word `me`, in order, as it is written but with entities
// decoded
// (&amp; &lt; &gt; &quot; &apos; &#47; &#x2f;). What stands in comments and inside <script>, <style>,
// <textarea>, <title>, <noscript>, <template>, <iframe> and <xmp> is not part of the page.
std::vector<std::string> RelMeLinks(std::string_view html);

// Whether one of the page's rel=me links is `url` (SamePage). A link may leave out the scheme:
// `//example.com/`.
bool LinksWithRelMe(std::string_view html, std::string_view url);

// Whether the website that a profile shows names `page_url` (SamePage): `text` is an address, with or without
// scheme, or text or HTML that holds some.
bool NamesPage(std::string_view text, std::string_view page_url);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_REL_ME_H_
