// Learns cues and roles from annotated attributions.
// usage: counterpoint_train_attributions SYNTAX.bin TRAIN.jsonl WEIGHTS.bin
// SYNTAX.bin is what counterpoint_train_syntax wrote; WEIGHTS.bin is for assets/suggest.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "core/suggest/cues.h"
#include "core/suggest/frame.h"
#include "core/suggest/lexicon.h"
#include "core/suggest/tokens.h"
#include "core/suggest/train/learner.h"
#include "core/text/offset_map.h"

namespace counterpoint {
namespace {

struct Gold {
  Span source, cue;
  std::vector<Span> content;
  std::int32_t head = -1;
  std::size_t paragraph = 0;
};

struct Document {
  std::string text;
  Analysis analysis;
  std::vector<Gold> gold;
};

float option(const char* name, float otherwise) {  // for experiments
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::stof(value);
}

Span span_from(const nlohmann::json& json, const OffsetMap& map) {
  if (!json.is_array()) return {};
  return {map.byte_of_code_point(json[0]), map.byte_of_code_point(json[1])};
}

// The token of the cue that stands highest in the tree.
std::int32_t cue_head(const Analysis& a, Span cue) {
  std::int32_t best = -1;
  int least = 1 << 20;
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    if (!cue.overlaps(a.tokens[i].span)) continue;
    int depth = a.tokens[i].tag == Tag::md || a.tokens[i].tag == Tag::rb ? 50 : 0;
    for (std::int32_t h = a.tokens[i].head; h >= 0; h = a.tokens[static_cast<std::size_t>(h)].head)
      ++depth;
    if (a.tokens[i].relation == Relation::punct) depth += 100;
    if (depth < least) {
      least = depth;
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

std::vector<std::unique_ptr<Document>> load(const Models& models, const char* path) {
  std::vector<std::unique_ptr<Document>> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    auto d = std::make_unique<Document>();
    d->text = json["text"].get<std::string>();
    d->analysis.text = d->text;
    for (const Paragraph& p : paragraphs_of(d->analysis.text)) {
      add_paragraph(d->analysis, p.span, p.heading);
      read_paragraph(models, d->analysis);
    }
    const OffsetMap map(d->text);
    for (const auto& a : json["attributions"]) {
      Gold g;
      g.source = span_from(a["source"], map);
      g.cue = span_from(a["cue"], map);
      for (const auto& c : a["content"]) g.content.push_back(span_from(c, map));
      g.head = cue_head(d->analysis, g.cue);
      if (g.head < 0) continue;
      for (std::size_t p = 0; p < d->analysis.paragraphs.size(); ++p) {
        if (d->analysis.paragraphs[p].tokens.contains(static_cast<std::uint32_t>(g.head)))
          g.paragraph = p;
      }
      d->gold.push_back(std::move(g));
    }
    out.push_back(std::move(d));
  }
  return out;
}

using Documents = std::vector<std::unique_ptr<Document>>;

// The pace of learning falls towards the end, so that the last examples do not count for more.
float rate_of(int round, int rounds) {
  return round < rounds - 1 ? 0.1f : round < rounds + 1 ? 0.05f : 0.015f;
}

Weights train_cues(const Models& models, const Documents& docs) {
  struct Item {
    Features f;
    bool yes;
  };
  std::vector<Item> items;
  Learner learner(1, 1u << 20);
  learner.set_least(static_cast<std::uint32_t>(option("CUE_LEAST", 3)));
  for (const auto& d : docs) {
    std::vector<bool> yes(d->analysis.tokens.size());
    for (const Gold& g : d->gold) yes[static_cast<std::size_t>(g.head)] = true;
    for (const Paragraph& p : d->analysis.paragraphs) {
      const View view(models, d->analysis, p);
      for (std::uint32_t i = p.tokens.first; i < p.tokens.last; ++i) {
        Item item;
        cue_features(view, static_cast<std::int32_t>(i), item.f);
        item.yes = yes[i];
        learner.count(item.f);
        items.push_back(std::move(item));
      }
    }
  }
  std::cerr << items.size() << " tokens\n";
  std::mt19937 random(5);
  const float l1 = option("CUE_L1", 0.07f);
  const auto rounds = static_cast<int>(option("CUE_ROUNDS", 3));
  for (int round = 0; round < rounds + 2; ++round) {
    if (round == rounds) learner.prune(static_cast<std::size_t>(option("CUE_KEEP", 45000)));
    std::shuffle(items.begin(), items.end(), random);
    double loss = 0;
    for (const Item& item : items) {
      float s = 0;
      learner.scores(item.f, &s);
      const float p = 1 / (1 + std::exp(-s));
      loss -= std::log(std::max(1e-6f, item.yes ? p : 1 - p));
      learner.descend(item.f, 0, p - (item.yes ? 1.0f : 0.0f), rate_of(round, rounds), l1);
    }
    std::cerr << "cues round " << round << " loss " << loss / static_cast<double>(items.size())
              << "\n";
  }
  const Weights weights = learner.quantise(kLogOdds, 0.5f);
  std::vector<std::int8_t> cells = weights.cells();
  // The penalty makes the model careful; this sets how much is taken.
  const auto shift = [&](std::uint32_t kind, std::uint32_t tag, const char* name, float otherwise) {
    std::int8_t& cell = cells[feature(335, {kind, tag}) & (weights.rows() - 1)];
    cell = static_cast<std::int8_t>(cell + static_cast<int>(option(name, otherwise)));
  };
  // What counts as reporting everywhere is taken a little more readily than what only some schemes
  // of annotation count: intentions, demands, judgements, words outside of the lexicon.
  for (std::uint32_t tag = 0; tag < kTags; ++tag) {
    for (const CueKind kind :
         {CueKind::say, CueKind::claim, CueKind::admit, CueKind::show, CueKind::deny}) {
      shift(static_cast<std::uint32_t>(kind), tag, "CUE_BIAS_STRICT", 2);
    }
    for (const CueKind kind :
         {CueKind::none, CueKind::think, CueKind::demand, CueKind::judge, CueKind::noun}) {
      shift(static_cast<std::uint32_t>(kind), tag, "CUE_BIAS_BROAD", -5);
    }
  }
  return Weights(weights.classes(), weights.rows(), cells);
}

struct Chain {
  FrameFeatures f;
  std::vector<int> gold;
  std::size_t cue;
};

Chain chain_of(const View& view, const Gold& g) {
  const Range window = frame_window(view, g.head);
  Chain chain;
  chain.cue = static_cast<std::size_t>(g.head) - window.first;
  chain.f = frame_features(view, window, g.head);
  const auto has = [](Span s, const Token& t) { return s.overlaps(t.span); };
  for (std::uint32_t i = window.first; i < window.last; ++i) {
    const Token& t = view.all.tokens[i];
    int role = kOutside;
    for (const Span& c : g.content) {
      if (has(c, t))
        role = i > window.first && has(c, view.all.tokens[i - 1]) ? kContent : kContentBegins;
    }
    if (has(g.source, t))
      role = i > window.first && has(g.source, view.all.tokens[i - 1]) ? kSource : kSourceBegins;
    if (has(g.cue, t)) role = kCue;
    chain.gold.push_back(role);
  }
  for (std::size_t k = 0; k < chain.gold.size(); ++k) {  // make it obey what Viterbi obeys
    int& role = chain.gold[k];
    const int before = k == 0 ? kStart : chain.gold[k - 1];
    if (k == chain.cue) role = kCue;
    if (role == kCue && k < chain.cue) {
      for (std::size_t m = k; m < chain.cue; ++m) {
        const auto& t = view.all.tokens[window.first + m];
        if (!has(g.cue, t)) {
          role = kOutside;
          break;
        }
      }
    }
    if (!may_follow(before, role, k, chain.cue)) {
      role = role == kContent ? kContentBegins : role == kSource ? kSourceBegins : kOutside;
    }
  }
  return chain;
}

// One step of gradient descent on a chain; returns its negative log-likelihood.
double learn_chain(Learner& learner, const Chain& chain, float rate, float l1) {
  const std::size_t n = chain.gold.size();
  std::vector<std::array<std::array<float, kRoles>, kRoles + 1>> step(n);
  std::vector<std::array<float, kRoles>> alpha(n), beta(n);
  constexpr float kNo = -1e9f;
  const auto add = [](float a, float b) {
    const float m = std::max(a, b);
    return m <= kNo ? kNo : m + std::log1p(std::exp(std::min(a, b) - m));
  };
  for (std::size_t k = 0; k < n; ++k) {
    float own[kRoles] = {};
    learner.scores(chain.f.own[k], own);
    alpha[k].fill(kNo);
    for (int b = k == 0 ? kStart : 0; b < (k == 0 ? kRoles + 1 : kRoles); ++b) {
      const auto bi = static_cast<std::size_t>(b);
      float trans[kRoles] = {};
      learner.scores(chain.f.after[k][bi], trans);
      for (std::size_t r = 0; r < kRoles; ++r) {
        const bool ok = may_follow(b, static_cast<int>(r), k, chain.cue);
        step[k][bi][r] = ok ? own[r] + trans[r] : kNo;
        if (ok) alpha[k][r] = add(alpha[k][r], (k == 0 ? 0 : alpha[k - 1][bi]) + step[k][bi][r]);
      }
    }
  }
  beta[n - 1].fill(0);
  for (std::size_t k = n - 1; k-- > 0;) {
    for (std::size_t b = 0; b < kRoles; ++b) {
      beta[k][b] = kNo;
      for (std::size_t r = 0; r < kRoles; ++r) {
        if (step[k + 1][b][r] > kNo)
          beta[k][b] = add(beta[k][b], step[k + 1][b][r] + beta[k + 1][r]);
      }
    }
  }
  float z = kNo;
  for (std::size_t r = 0; r < kRoles; ++r) z = add(z, alpha[n - 1][r]);
  double gold_score = 0;
  for (std::size_t k = 0; k < n; ++k) {
    const auto b = static_cast<std::size_t>(k == 0 ? kStart : chain.gold[k - 1]);
    gold_score += step[k][b][static_cast<std::size_t>(chain.gold[k])];
  }
  for (std::size_t k = 0; k < n; ++k) {
    float own[kRoles] = {};
    for (std::size_t b = k == 0 ? kStart : 0; b < (k == 0 ? kRoles + 1u : kRoles); ++b) {
      for (std::size_t r = 0; r < kRoles; ++r) {
        float p = 0;
        if (step[k][b][r] > kNo) {
          p = std::exp((k == 0 ? 0 : alpha[k - 1][b]) + step[k][b][r] + beta[k][r] - z);
        }
        own[r] += p;
        const bool is = chain.gold[k] == static_cast<int>(r) &&
                        b == static_cast<std::size_t>(k == 0 ? kStart : chain.gold[k - 1]);
        const float gradient = p - (is ? 1.0f : 0.0f);
        if (std::fabs(gradient) > 0.01f) {
          learner.descend(chain.f.after[k][b], static_cast<std::uint32_t>(r), gradient, rate, l1);
        }
      }
    }
    for (std::size_t r = 0; r < kRoles; ++r) {
      const float gradient = own[r] - (chain.gold[k] == static_cast<int>(r) ? 1.0f : 0.0f);
      if (std::fabs(gradient) > 0.01f) {
        learner.descend(chain.f.own[k], static_cast<std::uint32_t>(r), gradient, rate, l1);
      }
    }
  }
  return static_cast<double>(z) - gold_score;
}

Weights train_roles(const Models& models, const Documents& docs) {
  Learner learner(kRoles, 1u << 19);
  learner.set_least(static_cast<std::uint32_t>(option("ROLE_LEAST", 3)));
  std::vector<std::pair<const Document*, const Gold*>> items;
  for (const auto& d : docs) {
    for (const Gold& g : d->gold) items.emplace_back(d.get(), &g);
  }
  std::mt19937 random(6);
  const float l1 = option("ROLE_L1", 0.0003f);
  const auto rounds = static_cast<int>(option("ROLE_ROUNDS", 4));
  for (int round = -1; round < rounds + 2; ++round) {
    if (round == rounds) learner.prune(static_cast<std::size_t>(option("ROLE_KEEP", 150000)));
    if (round >= 0) std::shuffle(items.begin(), items.end(), random);
    double loss = 0;
    for (const auto& [d, g] : items) {
      const View view(models, d->analysis, d->analysis.paragraphs[g->paragraph]);
      const Chain chain = chain_of(view, *g);
      if (round < 0) {
        for (std::size_t k = 0; k < chain.gold.size(); ++k) {
          learner.count(chain.f.own[k]);
          const int before = k == 0 ? kStart : chain.gold[k - 1];
          learner.count(chain.f.after[k][static_cast<std::size_t>(before)]);
        }
      } else {
        const float nll =
            static_cast<float>(learn_chain(learner, chain, rate_of(round, rounds), l1));
        if (nll < 1e6f) loss += static_cast<double>(nll);
      }
    }
    std::cerr << "roles round " << round << " loss " << loss / static_cast<double>(items.size())
              << "\n";
  }
  return learner.quantise(option("ROLE_SCALE", 16), option("ROLE_FLOOR", 0.5f));
}

}  // namespace
}  // namespace counterpoint

int main(int argc, char** argv) {
  using namespace counterpoint;
  if (argc != 4)
    return std::cerr
               << "usage: counterpoint_train_attributions SYNTAX.bin TRAIN.jsonl WEIGHTS.bin\n",
           2;
  std::ifstream syntax(argv[1], std::ios::binary);
  std::ostringstream bytes;
  bytes << syntax.rdbuf();
  Models models = read_models(bytes.str());
  const Documents docs = load(models, argv[2]);
  models.cues = train_cues(models, docs);
  models.roles = train_roles(models, docs);
  std::ofstream(argv[3], std::ios::binary) << write_models(models);
}
