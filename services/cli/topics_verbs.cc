#include <filesystem>
#include <fstream>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "common/channel.h"
#include "common/log.h"
#include "klout/topics/v1/topics.grpc.pb.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"
#include "services/topics/service.h"
#include "services/topics/tools.h"

namespace klout::cli {
namespace {

using topics::v1::ClassifyRequest;
using topics::v1::ClassifyResponse;
using topics::v1::TextResult;

constexpr auto kRight = Table::Align::kRight;

// The topics service at --topics_server, else in this process with the models beside the program.
class TopicsClient {
 public:
  static absl::StatusOr<std::unique_ptr<TopicsClient>> Open(const Session& session) {
    std::unique_ptr<TopicsClient> client(new TopicsClient);
    const std::string address = session.call().Text("topics_server");
    std::shared_ptr<grpc::Channel> channel;
    if (address.empty()) {
      SetLogLevel(LogLevel::kWarning);
      auto server = topics::TopicsServer::Create(
          {.model_dir = session.call().Text("model_dir"), .listen = "", .metrics_listen = "", .threads = 1});
      if (!server.ok()) return server.status();
      client->server_ = *std::move(server);
      channel = client->server_->InProcessChannel();
    } else {
      channel = Connect(address);
    }
    client->stub_ = topics::v1::TopicsService::NewStub(channel);
    return client;
  }
  topics::v1::TopicsService::Stub& stub() { return *stub_; }

 private:
  TopicsClient() = default;
  std::unique_ptr<topics::TopicsServer> server_;
  std::unique_ptr<topics::v1::TopicsService::Stub> stub_;
};

std::string Words(const google::protobuf::RepeatedPtrField<topics::v1::Evidence>& evidence) {
  return absl::StrJoin(evidence, ", ", [](std::string* out, const topics::v1::Evidence& one) {
    absl::StrAppend(out, Printable(one.words()));
  });
}

void PrintResult(const Console& console, const std::string& text, const TextResult& result) {
  *console.out << Painted(console, Colour::kBold, Printable(text)) << "\n";
  Table table({{"  TOPIC"}, {"CONFIDENCE", kRight}, {"BECAUSE OF"}});
  for (const topics::v1::TopicResult& topic : result.topics()) {
    table.AddRow({absl::StrCat("  ", Printable(topic.slug())), absl::StrFormat("%.2f", topic.confidence()), Words(topic.evidence())});
  }
  if (table.empty()) {
    *console.out << "  no topic: not enough evidence\n";
  } else {
    table.Print(console);
  }
  const std::string& language = result.language().language();
  *console.out << "  language " << (language.empty() ? "unknown" : language);
  if (result.has_sentiment()) {
    *console.out << absl::StrFormat(", tone %+.2f", result.sentiment().score());
    const std::string words = Words(result.sentiment().evidence());
    if (!words.empty()) *console.out << " (" << words << ")";
  }
  *console.out << ", hostility " << result.hostility();
  const std::string hostile = Words(result.hostility_evidence());
  if (!hostile.empty()) *console.out << " (" << hostile << ")";
  *console.out << "\n";
}

absl::Status RunClassify(Session& session) {
  absl::StatusOr<std::unique_ptr<TopicsClient>> client = TopicsClient::Open(session);
  if (!client.ok()) return client.status();
  ClassifyRequest request;
  request.set_explain(true);
  for (const std::string& text : session.call().arguments()) {
    topics::v1::Text* one = request.add_texts();
    one->set_text(text);
    one->set_language(session.call().Text("lang"));
  }
  ClassifyResponse response;
  grpc::ClientContext context;
  const grpc::Status status = (*client)->stub().Classify(&context, request, &response);
  if (!status.ok()) return FromGrpcStatus(status, context);
  if (session.json()) return session.PrintJson(response);
  for (int i = 0; i < response.results_size(); ++i) {
    PrintResult(session.console(), request.texts(i).text(), response.results(i));
  }
  return absl::OkStatus();
}

absl::Status RunSearch(Session& session) {
  absl::StatusOr<std::unique_ptr<TopicsClient>> client = TopicsClient::Open(session);
  if (!client.ok()) return client.status();
  topics::v1::SearchTopicsRequest request;
  request.set_query(absl::StrJoin(session.call().arguments(), " "));
  topics::v1::SearchTopicsResponse response;
  grpc::ClientContext context;
  const grpc::Status status = (*client)->stub().SearchTopics(&context, request, &response);
  if (!status.ok()) return FromGrpcStatus(status, context);
  if (session.json()) return session.PrintJson(response);
  Table table({{"TOPIC"}, {"NAME"}, {"LANGUAGE"}, {"BELOW"}});
  for (const topics::v1::TopicMatch& match : response.matches()) {
    table.AddRow({Printable(match.topic().slug()), Printable(match.name()), match.language(),
                  absl::StrJoin(match.topic().parents(), ", ")});
  }
  if (table.empty()) {
    *session.console().out << "no topic is called like that\n";
  } else {
    table.Print(session.console());
  }
  return absl::OkStatus();
}

std::string Percent(double part) { return absl::StrFormat("%.4f", part); }

void PrintClasses(const Console& console, const topics::Evaluated& part) {
  *console.out << Painted(console, Colour::kBold, part.name) << "\n";
  if (part.classes.empty()) {
    *console.out << "  " << Grouped(part.texts) << " texts, " << part.note << "\n";
    return;
  }
  Table table({{"  CLASS"}, {"TEXTS", kRight}, {"PRECISION", kRight}, {"RECALL", kRight}, {"F1", kRight}});
  for (const topics::EvaluatedClass& one : part.classes) {
    table.AddRow({absl::StrCat("  ", Printable(one.label)), Grouped(one.texts), Percent(one.precision), Percent(one.recall), Percent(one.f1)});
  }
  table.Print(console);
  *console.out << "  macro-F1 " << Percent(part.macro_f1) << ", macro-recall " << Percent(part.macro_recall) << ", right "
               << Percent(part.accuracy) << " of " << Grouped(part.texts) << "\n";
  if (!part.note.empty()) *console.out << "  " << part.note << "\n";
}

absl::Status PrintEvaluated(Session& session, const absl::StatusOr<std::vector<topics::Evaluated>>& parts) {
  if (!parts.ok()) return parts.status();
  for (const topics::Evaluated& part : *parts) PrintClasses(session.console(), part);
  return absl::OkStatus();
}

absl::Status RunEvaluate(Session& session) {
  const Call& call = session.call();
  return PrintEvaluated(session, topics::Evaluate({.model_dir = call.Text("model_dir"),
                                                   .topics = call.Text("topics"),
                                                   .map = call.Text("map"),
                                                   .sentiment = call.Text("sentiment"),
                                                   .hostility = call.Text("hostility"),
                                                   .language = call.Text("language"),
                                                   .folds = static_cast<int>(call.Integer("folds", 0))}));
}

absl::Status RunTrain(Session& session) {
  const Call& call = session.call();
  return PrintEvaluated(session, topics::Train({.model_dir = call.Text("model_dir"),
                                                .data = call.Text("data"),
                                                .sentiment = call.Text("sentiment"),
                                                .out = call.Text("out"),
                                                .folds = static_cast<int>(call.Integer("folds", 5)),
                                                .beside_fasttext = call.Has("beside_fasttext")}));
}

absl::Status RunLint(Session& session) {
  const absl::StatusOr<topics::Linted> report = topics::LintModels(session.call().Text("model_dir"));
  if (!report.ok()) return report.status();
  for (const std::string& warning : report->warnings) *session.console().out << "warning: " << Printable(warning) << "\n";
  for (const std::string& error : report->errors) *session.console().out << "error: " << Printable(error) << "\n";
  *session.console().out << report->summary << ": " << report->errors.size() << " errors, " << report->warnings.size() << " warnings\n";
  if (!report->errors.empty()) session.set_exit_code(1);
  return absl::OkStatus();
}

absl::Status RunImportKto(Session& session) {
  const absl::StatusOr<std::string> done =
      topics::ImportKloutTopicOntology(session.call().arguments()[0], session.call().Text("out"), session.call().Text("model_dir"));
  if (done.ok()) *session.console().out << *done << "\n";
  return done.status();
}

Flag ModelFlag() {
  return {.name = "model_dir", .kind = FlagKind::kFile, .value = "DIR", .meaning = "folder of ontology, languages, lexicon and models; else the one beside the program"};
}
Flag TopicsServerFlag() {
  return {.name = "topics_server", .value = "ADDR", .meaning = "host:port or unix:/path of klout-topics; else in this process"};
}
Flag FileFlag(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = FlagKind::kFile, .value = "TSV", .meaning = meaning};
}
Flag FoldsFlag(std::string_view meaning) {
  return {.name = "folds", .kind = FlagKind::kInteger, .value = "N", .meaning = meaning, .min = 0, .max = 20};
}

}  // namespace

std::vector<Verb> TopicsVerbs() {
  return {{.name = "topics classify",
           .arguments = "TEXT [TEXT...]",
           .purpose = "say what a text is about, in which language and tone, and which words say so",
           .details = "A topic is named only where the evidence is enough; no topic is an answer, too. Tone is from\n"
                      "-1 (negative) to 1; hostility, from 0 to 100, is towards whom the text answers.",
           .examples = {"klout topics classify \"Il miglior espresso di Torino, con una crema perfetta\""},
           .flags = {TopicsServerFlag(), ModelFlag(), {.name = "lang", .value = "CODE", .meaning = "what the network says the language is, such as it"}, JsonFlag()},
           .min_arguments = 1,
           .max_arguments = 1000,
           .run = RunClassify},
          {.name = "topics search",
           .arguments = "WORDS",
           .purpose = "find topics by the beginning of their name in any language, or nearly so",
           .examples = {"klout topics search kaffee"},
           .flags = {TopicsServerFlag(), ModelFlag(), JsonFlag()},
           .min_arguments = 1,
           .max_arguments = 10,
           .run = RunSearch},
          {.name = "topics evaluate",
           .purpose = "measure topics, sentiment, hostility and language on labelled files of yours",
           .details = "Files are tab-separated, plain or gzip, with names of columns in the first line. Nothing is\n"
                      "learned from --topics, --hostility and --language. --folds N: sentiment is learned N times,\n"
                      "each time from the other parts of its file; without it the shipped model answers.",
           .examples = {"klout topics evaluate --topics news.tsv.gz --map map.tsv", "klout topics evaluate --sentiment tweets.tsv.gz --folds 5"},
           .flags = {FileFlag("topics", "columns topic, text"), FileFlag("map", "columns label, topics: labels of --topics to slugs of ours, set apart by commas"),
                     FileFlag("sentiment", "columns lang, label (negative, neutral, positive), text"),
                     FileFlag("hostility", "columns lang, label (hostile, fine), text"), FileFlag("language", "columns lang, text"),
                     FoldsFlag("parts of --sentiment; 0: the shipped model"), ModelFlag()},
           .run = RunEvaluate},
          {.name = "topics train",
           .purpose = "learn from labelled texts, and say how well that works",
           .details = "--data: topics of your own labels; cross-validated, the ontology's evidence being part of what is\n"
                      "learned from. --sentiment --out FILE: makes the sentiment model anew, bit for bit the same from the\n"
                      "same file.",
           .examples = {"klout topics train --data news.tsv.gz --beside-fasttext", "klout topics train --sentiment tweets.tsv.gz --out sentiment.model"},
           .flags = {FileFlag("data", "columns topic, text"), FileFlag("sentiment", "columns lang, label, text"),
                     {.name = "out", .kind = FlagKind::kFile, .value = "FILE", .meaning = "where the sentiment model is written"},
                     FoldsFlag("parts of --data for cross-validation; 5"),
                     {.name = "beside_fasttext", .kind = FlagKind::kSwitch, .meaning = "run Debian's fasttext on the same parts, too"}, ModelFlag()},
           .run = RunTrain},
          {.name = "topics lint",
           .purpose = "check the ontology: thin leaves, missing names, phrases claimed by many topics",
           .flags = {ModelFlag()},
           .run = RunLint},
          {.name = "topics import-kto",
           .arguments = "DIR",
           .purpose = "make a model folder of the Klout Topic Ontology of 2018",
           .details = "DIR holds its three CSV files. The folder that is made serves with --model-dir everywhere.",
           .flags = {{.name = "out", .kind = FlagKind::kFile, .value = "DIR", .meaning = "the folder to make"}, ModelFlag()},
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunImportKto}};
}

}  // namespace klout::cli
