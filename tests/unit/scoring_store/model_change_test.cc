// How a model comes into service: in shadow, on trial, promoted, rolled back; and what any model says of any day.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/engine/gate_values.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/store/model_file.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

constexpr int kActsADay = 1200;

// A model like the built-in one, but for how much reshares count.
klout::scoring::v1::ModelFile OtherModel(double reshares = 0.4) {
  Model model;
  model.forecast.weight[kPresentResharers] = reshares;
  return ModelFileOf(model);
}

// One day of acts, evenly spread; every `stride`th of them.
klout::fact::v1::FactBatch DayBatch(int day, int stride = 1) {
  std::vector<Act> acts;
  const std::vector<Act> all = RandomActs(100 + day, kActsADay, 80);
  for (int i = 0; i < kActsADay; i += stride) {
    acts.push_back(all[i]);
    acts.back().time = kStart + day * kDay + i * (kDay / kActsADay);
  }
  return BatchOf("day-" + std::to_string(day), acts);
}

void PublishDays(ScoreEngine& engine, int first, int last) {
  for (int day = first; day <= last; ++day) {
    ASSERT_TRUE(engine.AppendAndWait(DayBatch(day)).ok());
    const auto published = engine.Publish(false);
    ASSERT_TRUE(published.ok()) << published.status();
  }
}

void PromoteOther(ScoreEngine& engine, int first_day) {
  const std::string name = OtherModel().name();
  ASSERT_TRUE(engine.StartShadow(OtherModel()).ok());
  ASSERT_TRUE(engine.StageModel(name).ok());
  PublishDays(engine, first_day, first_day + 2);
  const auto promoted = engine.PromoteModel(name, false);
  ASSERT_TRUE(promoted.ok()) << promoted.status();
}

std::vector<std::string> HistoryOf(const ScoreEngine& engine) {
  std::vector<std::string> days;
  for (const HistoryDay& day : engine.history().Days("twitter:user-0", UINT32_MAX, 100)) {
    days.push_back(absl::StrCat(day.day, " ", day.score, " ", day.low, " ", day.high, " ", day.model));
  }
  return days;
}

TEST(ModelChangeTest, AShadowScoresWhatServesDoesAndNobodySeesIt) {
  TempDir dir, alone_dir;
  auto engine = OpenEngine(dir.path()), alone = OpenEngine(alone_dir.path());
  PublishDays(*engine, 0, 2);
  PublishDays(*alone, 0, 2);
  ASSERT_TRUE(engine->StartShadow(OtherModel()).ok());
  std::optional<CandidateState> candidate = engine->candidate();
  ASSERT_TRUE(candidate && candidate->scored);
  EXPECT_FALSE(candidate->mark.staged);
  EXPECT_EQ(candidate->scored->graph().log_watermark, 3);
  EXPECT_EQ(candidate->scored->description().gate_size(), 0);
  PublishDays(*engine, 3, 3);
  PublishDays(*alone, 3, 3);
  candidate = engine->candidate();
  EXPECT_EQ(candidate->scored->graph().log_watermark, 4);
  EXPECT_GT(candidate->scored->description().gate_size(), 0);
  EXPECT_TRUE(PassedGate(candidate->scored->description()));
  // What serves is as if there were no other model.
  EXPECT_EQ(ScoresByName(*engine->serving()), ScoresByName(*alone->serving()));
  EXPECT_NE(ScoresByName(*candidate->scored), ScoresByName(*engine->serving()));
  EXPECT_EQ(engine->ListSnapshots().size(), alone->ListSnapshots().size());
}

TEST(ModelChangeTest, TheDriftIsWhatTheScoresSay) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 2);
  ASSERT_TRUE(engine->StartShadow(OtherModel(3)).ok());
  const std::optional<CandidateState> candidate = engine->candidate();
  ASSERT_TRUE(candidate && candidate->drift);
  const auto before = ScoresByName(*candidate->live), after = ScoresByName(*candidate->scored);
  uint64_t up = 0, down = 0, all = 0;
  for (const auto& [name, row] : before) {
    const double move = double{after.at(name)[0]} - row[0];
    all += row[0] > 0;
    up += move > 5;
    down += move < -5;
  }
  const DriftCohort& whole = candidate->drift->cohorts.front();
  EXPECT_EQ(whole.subjects, all);
  EXPECT_EQ(whole.up, up);
  EXPECT_EQ(whole.down, down);
  EXPECT_GT(up, 0);
  EXPECT_EQ(candidate->drift->movers.size(), up + down);
}

TEST(ModelChangeTest, OnlyAStagedModelThatPassedThreePublishesServes) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 0);
  const std::string name = OtherModel().name();
  EXPECT_EQ(ErrorReason(engine->PromoteModel(name, true).status()), "NOT_FOUND");
  ASSERT_TRUE(engine->StartShadow(OtherModel()).ok());
  EXPECT_EQ(ErrorReason(engine->StartShadow(OtherModel(0.5))), "CANDIDATE_EXISTS");
  EXPECT_EQ(ErrorReason(engine->StartShadow(ModelFileOf(Model()))), "ALREADY_SERVES");
  EXPECT_EQ(ErrorReason(engine->PromoteModel(name, true).status()), "NOT_STAGED");
  ASSERT_TRUE(engine->StageModel(name).ok());
  PublishDays(*engine, 1, 2);
  EXPECT_EQ(ErrorReason(engine->PromoteModel(name, false).status()), "TRIAL");
  PublishDays(*engine, 3, 3);
  const auto promoted = engine->PromoteModel(name, false);
  ASSERT_TRUE(promoted.ok()) << promoted.status();
  EXPECT_EQ(promoted->ref().model(), name);
  EXPECT_EQ(engine->serving()->model().name, name);
  EXPECT_EQ(engine->model().name, name);
  EXPECT_FALSE(engine->candidate());
  PublishDays(*engine, 4, 4);
  EXPECT_EQ(engine->serving()->description().ref().model(), name);
}

// The promoted scores are those of a log that was scored by the model from the beginning, to the last bit.
TEST(ModelChangeTest, WhatIsPromotedIsAFunctionOfTheLogAndTheModel) {
  TempDir dir, other_dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 0);
  PromoteOther(*engine, 1);
  PublishDays(*engine, 4, 4);
  ScoreEngineOptions options = TestOptions(other_dir.path());
  options.model = *ModelOf(OtherModel());
  auto other = *ScoreEngine::Create(options, TestClock());
  PublishDays(*other, 0, 4);
  EXPECT_EQ(ScoresByName(*engine->serving()), ScoresByName(*other->serving()));
}

TEST(ModelChangeTest, OneRollbackBringsTheModelBackAndHistoryStays) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 2);
  const std::vector<std::string> before = HistoryOf(*engine);
  const std::string built_in = Model().name;
  PromoteOther(*engine, 3);
  PublishDays(*engine, 6, 7);
  ASSERT_TRUE(engine->Rollback(engine->ListSnapshots()[3].ref().id()).ok());
  EXPECT_EQ(engine->serving()->model().name, built_in);
  EXPECT_EQ(engine->model().name, built_in);
  // What is published next is by that model, on all facts, the ones that came meanwhile too.
  const auto published = engine->Publish(true);
  ASSERT_TRUE(published.ok()) << published.status();
  EXPECT_EQ(published->ref().model(), built_in);
  EXPECT_EQ(published->log_watermark(), 8);
  PublishDays(*engine, 8, 9);
  const std::vector<std::string> after = HistoryOf(*engine);
  ASSERT_EQ(before.size(), 2);
  ASSERT_EQ(after.size(), 9);
  EXPECT_TRUE(std::equal(before.begin(), before.end(), after.end() - 2));
  // Each day keeps the model that made it.
  EXPECT_TRUE(after[2].ends_with(OtherModel().name())) << after[2];
  EXPECT_TRUE(after[0].ends_with(built_in)) << after[0];
}

TEST(ModelChangeTest, ARestartKeepsTheModelAndTheCandidate) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 0);
  PromoteOther(*engine, 1);
  const klout::scoring::v1::ModelFile next = OtherModel(0.5);
  ASSERT_TRUE(engine->StartShadow(next).ok());
  ASSERT_TRUE(engine->StageModel(next.name()).ok());
  const auto scores = ScoresByName(*engine->serving()), shadow = ScoresByName(*engine->candidate()->scored);
  engine.reset();
  engine = OpenEngine(dir.path());
  EXPECT_EQ(engine->model().name, OtherModel().name());
  EXPECT_EQ(ScoresByName(*engine->serving()), scores);
  ASSERT_TRUE(engine->candidate());
  EXPECT_TRUE(engine->candidate()->mark.staged);
  // The worker scores it again before it does anything else.
  ASSERT_TRUE(engine->Publish(false).ok());
  ASSERT_NE(engine->candidate()->scored, nullptr);
  EXPECT_EQ(ScoresByName(*engine->candidate()->scored), shadow);
}

TEST(ModelChangeTest, AWithdrawnModelLeavesNothingButItsFile) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 0);
  ASSERT_TRUE(engine->StartShadow(OtherModel()).ok());
  ASSERT_TRUE(engine->WithdrawModel(OtherModel().name()).ok());
  EXPECT_FALSE(engine->candidate());
  for (const auto& entry : std::filesystem::directory_iterator(dir.path() + "/snapshots")) {
    EXPECT_NE(entry.path().extension(), ".shadow");
  }
  EXPECT_NE(engine->models().Find(OtherModel().name()), nullptr);
  EXPECT_TRUE(engine->StartShadow(OtherModel(0.5)).ok());
}

// Half of what a network brings is missing for a day: the graph of 90 days shows nothing, the feed does.
TEST(ModelChangeTest, AFeedThatHalvesIsStoppedUnderBothModels) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 5);
  const std::string name = OtherModel().name();
  ASSERT_TRUE(engine->StartShadow(OtherModel()).ok());
  ASSERT_TRUE(engine->StageModel(name).ok());
  PublishDays(*engine, 6, 8);
  const auto before = engine->serving();
  ASSERT_TRUE(engine->AppendAndWait(DayBatch(9, 2)).ok());
  const absl::Status stopped = engine->Publish(false).status();
  EXPECT_EQ(ErrorReason(stopped), "GATE");
  EXPECT_NE(stopped.message().find("feed_twitter"), absl::string_view::npos) << stopped;
  EXPECT_EQ(engine->serving(), before);
  EXPECT_FALSE(PassedGate(engine->candidate()->scored->description()));
  EXPECT_EQ(engine->candidate()->passed_in_a_row, 0);
  EXPECT_EQ(ErrorReason(engine->PromoteModel(name, false).status()), "GATE");
  EXPECT_EQ(engine->serving(), before);
  // The feed is back: what was stopped is published, and the trial begins again.
  PublishDays(*engine, 10, 10);
  EXPECT_EQ(engine->candidate()->passed_in_a_row, 1);
}

TEST(ModelChangeTest, ADayIsScoredAnewUnderAnyModelThatWasKept) {
  TempDir dir, then_dir;
  auto engine = OpenEngine(dir.path()), then = OpenEngine(then_dir.path());
  PublishDays(*then, 0, 2);
  PublishDays(*engine, 0, 2);
  PromoteOther(*engine, 3);
  const UnixSeconds end = kStart + 3 * kDay;
  const auto world = engine->WorldAsOf(end, *engine->models().Find(Model().name), kGoOn);
  ASSERT_TRUE(world.ok()) << world.status();
  EXPECT_EQ(ScoresByName(**world), ScoresByName(*then->serving()));
  const auto other = engine->WorldAsOf(end, *engine->models().Find(OtherModel().name()), kGoOn);
  ASSERT_TRUE(other.ok()) << other.status();
  EXPECT_NE(ScoresByName(**other), ScoresByName(**world));
  const auto at = engine->WorldAt(3, *engine->models().Find(Model().name), kGoOn);
  ASSERT_TRUE(at.ok()) << at.status();
  EXPECT_EQ(ScoresByName(**at), ScoresByName(*then->serving()));
}

// Whoever is erased is in no shadow either.
TEST(ModelChangeTest, AnErasureRemakesTheShadow) {
  TempDir dir;
  auto engine = OpenEngine(dir.path());
  PublishDays(*engine, 0, 1);
  ASSERT_TRUE(engine->StartShadow(OtherModel()).ok());
  ASSERT_TRUE(engine->Remove("twitter:user-1", false).ok());
  const std::optional<CandidateState> candidate = engine->candidate();
  ASSERT_TRUE(candidate && candidate->scored);
  EXPECT_FALSE((*candidate->scored->Find("twitter:user-1")).has_value());
  ASSERT_TRUE(engine->StageModel(OtherModel().name()).ok());
  EXPECT_TRUE(engine->PromoteModel(OtherModel().name(), true).ok());
}

}  // namespace
}  // namespace klout::scoring
