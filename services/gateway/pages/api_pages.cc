#include "services/gateway/pages/api_pages.h"

#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "services/gateway/pages/openapi.h"
#include "services/gateway/pages/proto_docs.h"
#include "services/gateway/pages/static_files.h"

namespace klout::gateway {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

constexpr char kStyle[] = R"(:root{color-scheme:light dark;--ink:#1c2330;--faint:#5b6575;--paper:#fbfaf7;--line:#d9d6cc;--mark:#0b6e6e;--code:#f1efe8}
@media (prefers-color-scheme:dark){:root{--ink:#e7e6e1;--faint:#a3a9b3;--paper:#14171c;--line:#333942;--mark:#63c7c0;--code:#1d2229}}
*{box-sizing:border-box}body{margin:0;font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
.page{display:grid;grid-template-columns:17rem minmax(0,48rem);gap:3rem;max-width:72rem;margin:0 auto;padding:2rem 1.25rem}
nav{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto;font-size:.875rem}
nav h2{font-size:.8rem;letter-spacing:.04em;color:var(--faint);margin:1.2rem 0 .3rem}nav ul{list-style:none;margin:0;padding:0}
a{color:var(--mark)}nav a{text-decoration:none;display:block;padding:.1rem 0}nav a:hover{text-decoration:underline}
h1{font-size:2rem;line-height:1.15;margin:0 0 .5rem}h2{font-size:1.4rem;margin:3rem 0 .5rem;border-top:1px solid var(--line);padding-top:1.5rem}
h3{font-size:1.05rem;margin:2.2rem 0 .3rem}.path,code,pre{font:.875rem/1.5 ui-monospace,monospace}.path{color:var(--faint);overflow-wrap:anywhere}
pre{background:var(--code);padding:.8rem 1rem;border-radius:6px;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.who{color:var(--faint);font-size:.9rem}table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0 1rem}
th{font-weight:600;text-align:left;color:var(--faint)}td,th{padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td:first-child{white-space:nowrap}details{margin:.4rem 0}summary{cursor:pointer;color:var(--mark)}.note{white-space:pre-line}
@media (max-width:800px){.page{display:block}nav{position:static;max-height:none}td:first-child{white-space:normal}}
)";

std::string Escaped(std::string_view text) {
  return absl::StrReplaceAll(absl::string_view(text.data(), text.size()), {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});
}

std::string Paragraphs(const std::string& comment) {
  std::string html;
  for (const absl::string_view part : absl::StrSplit(comment, "\n\n", absl::SkipEmpty())) {
    absl::StrAppend(&html, "<p class=\"note\">", Escaped({part.data(), part.size()}), "</p>\n");
  }
  return html;
}

std::string Anchor(const std::string& name) { return absl::StrReplaceAll(name, {{".", "-"}, {"/", "-"}}); }

std::string TypeHtml(const FieldDescriptor& field) {
  std::string type = field.type_name();
  if (field.is_map()) {
    return absl::StrCat("map of ", TypeHtml(*field.message_type()->map_value()));
  }
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
    const auto& of = *field.message_type();
    type = of.full_name().rfind("google.protobuf.", 0) == 0 ? (of.name() == "Timestamp" ? "time" : "duration")
                                                            : absl::StrCat("<a href=\"#", Anchor(of.full_name()), "\">", of.name(), "</a>");
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
    type = absl::StrCat("<a href=\"#", Anchor(field.enum_type()->full_name()), "\">", field.enum_type()->name(), "</a>");
  }
  return field.is_repeated() ? absl::StrCat("list of ", type) : type;
}

std::string FieldsHtml(const Descriptor& message) {
  if (message.field_count() == 0) return "<p class=\"who\">No fields: <code>{}</code>.</p>\n";
  std::string html = "<table><thead><tr><th scope=\"col\">field</th><th scope=\"col\">type</th><th scope=\"col\">meaning</th></tr></thead><tbody>\n";
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor& field = *message.field(i);
    absl::StrAppend(&html, "<tr><td><code>", field.json_name(), "</code></td><td>", TypeHtml(field), "</td><td class=\"note\">", Escaped(CommentOf(field)),
                    "</td></tr>\n");
  }
  return html + "</tbody></table>\n";
}

std::string CallHtml(const OpenCall& call) {
  const auto& method = *call.method;
  const std::string path = absl::StrCat("/", method.service()->full_name(), "/", method.name());
  std::string html = absl::StrCat("<h3 id=\"", Anchor(path.substr(1)), "\">", method.name(), "</h3>\n<p class=\"path\">POST ", path, "</p>\n",
                                  Paragraphs(CommentOf(method)), "<p class=\"who\">For: ", WhoText(*call.rule),
                                  method.server_streaming() ? ". Answers a stream of messages." : ".", "</p>\n");
  absl::StrAppend(&html, "<details><summary>Request</summary>\n", FieldsHtml(*method.input_type()), "</details>\n<details><summary>Answer</summary>\n",
                  FieldsHtml(*method.output_type()), "</details>\n");
  return html;
}

std::string Html(const ProtoDocs& docs, const std::vector<OpenCall>& calls) {
  std::string nav, body;
  const google::protobuf::ServiceDescriptor* service = nullptr;
  std::vector<const google::protobuf::MethodDescriptor*> methods;
  for (const OpenCall& call : calls) {
    if (call.method->service() != service) {
      if (service != nullptr) nav.append("</ul>\n");
      service = call.method->service();
      absl::StrAppend(&nav, "<h2>", service->name(), "</h2>\n<ul>\n");
      absl::StrAppend(&body, "<h2>", service->name(), "</h2>\n", Paragraphs(CommentOf(*service)));
    }
    absl::StrAppend(&nav, "<li><a href=\"#", Anchor(absl::StrCat(service->full_name(), "/", call.method->name())), "\">", call.method->name(),
                    "</a></li>\n");
    body.append(CallHtml(call));
    methods.push_back(call.method);
  }
  nav.append("</ul>\n<h2>Types</h2>\n<ul>\n");
  body.append("<h2>Types</h2>\n");
  const ProtoDocs::Types types = docs.TypesOf(methods);
  for (const Descriptor* message : types.messages) {
    absl::StrAppend(&body, "<h3 id=\"", Anchor(message->full_name()), "\">", message->name(), "</h3>\n<p class=\"path\">", message->full_name(), "</p>\n",
                    Paragraphs(CommentOf(*message)), FieldsHtml(*message));
  }
  for (const auto* of : types.enums) {
    absl::StrAppend(&nav, "<li><a href=\"#", Anchor(of->full_name()), "\">", of->name(), "</a></li>\n");
    absl::StrAppend(&body, "<h3 id=\"", Anchor(of->full_name()), "\">", of->name(), "</h3>\n", Paragraphs(CommentOf(*of)), "<table><tbody>\n");
    for (int i = 0; i < of->value_count(); ++i) {
      absl::StrAppend(&body, "<tr><td><code>", of->value(i)->name(), "</code></td><td class=\"note\">", Escaped(CommentOf(*of->value(i))), "</td></tr>\n");
    }
    body.append("</tbody></table>\n");
  }
  nav.append("</ul>\n");
  return absl::StrCat(
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<title>The interface of OpenKlout</title><link rel=\"stylesheet\" href=\"/api/style.css\"></head><body>\n"
      "<a class=\"skip\" href=\"#main\">To the text</a>\n<div class=\"page\"><nav aria-label=\"Calls\"><a href=\"/\">OpenKlout</a>\n",
      nav,
      "</nav>\n<main id=\"main\">\n<h1>The interface of OpenKlout</h1>\n"
      "<p>Each call is a POST of a JSON message to its path: the <a href=\"https://connectrpc.com/docs/protocol\">Connect protocol</a>. A key of "
      "<code>klout keys create</code> goes along as a header. For programs: <a href=\"/api/openapi.json\">OpenAPI 3.1</a>; for browsers, a client made from "
      "the protos with <code>@connectrpc/connect-web</code>.</p>\n"
      "<pre>curl http://127.0.0.1:7440/klout.scoring.v1.ScoringService/GetScore \\\n  -H 'content-type: application/json' -d "
      "'{&quot;subject&quot;: &quot;twitter:jack&quot;}'</pre>\n"
      "<p>Fields with their default value are left out of answers; numbers of 64 bits are strings. An error has a <code>code</code>, a <code>message</code> and, "
      "in <code>details[0].debug</code>, the stable <code>reason</code> and the <code>field</code> at fault.</p>\n",
      body, "</main></div></body></html>\n");
}

HttpReply Page(std::string type, const std::string& body) {
  return {.status = 200,
          .headers = {{"Content-Type", std::move(type)},
                      {"Cache-Control", "no-cache"},
                      {"Content-Security-Policy", kContentSecurityPolicy},
                      {"X-Frame-Options", "DENY"}},
          .body = body};
}

}  // namespace

ApiPages::ApiPages() {
  const ProtoDocs docs;
  const std::vector<OpenCall> calls = OpenCalls(docs);
  openapi_ = OpenApiJson(docs, calls);
  html_ = Html(docs, calls);
}

HttpReply ApiPages::Serve(const HttpRequest& request) const {
  if (request.method != "GET" && request.method != "HEAD") return {.status = 405, .headers = {{"Allow", "GET, HEAD"}}};
  if (request.path == "/api") return Page("text/html; charset=utf-8", html_);
  if (request.path == "/api/openapi.json") return Page("application/json", openapi_);
  if (request.path == "/api/style.css") return Page("text/css; charset=utf-8", kStyle);
  return {.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "no such page: see /api\n"};
}

}  // namespace klout::gateway
