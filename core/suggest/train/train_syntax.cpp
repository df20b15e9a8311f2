// Learns the tagger and the parser from treebanks.
// usage: counterpoint_train_syntax OUT.bin CLUSTERS.txt TRAIN.conllu TEST.conllu [HELD-OUT-ID...]
// Documents whose id starts with one of the further words are left out of the training.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>

#include "core/suggest/parser.h"
#include "core/suggest/tagger.h"
#include "core/suggest/train/learner.h"
#include "core/suggest/train/treebank.h"

namespace counterpoint {
namespace {

float option(const char* name, float otherwise) {  // for experiments
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::stof(value);
}

using Treebank = std::vector<std::unique_ptr<GoldSentence>>;

Weights clusters;  // set once, in main

std::vector<WordForm> forms_of(const GoldSentence& s) {
  return word_forms(clusters, s.analysis, s.analysis.sentences[0]);
}

// Lines "hash cluster" of clusters.py.
Weights read_clusters(const char* path) {
  constexpr std::uint32_t kRows = 1u << 20;
  std::vector<std::int8_t> cells(kRows);
  std::ifstream in(path);
  std::uint32_t hash = 0;
  for (int cluster = 0; in >> hash >> cluster;) {
    cells[hash & (kRows - 1)] = static_cast<std::int8_t>(cluster + 1);
  }
  return Weights(1, kRows, cells);
}

// The averaged weights so far, cut down to those that matter; what follows learns on from them.
void squeeze(Learner& learner, const char* name, float most) {
  learner.average();
  learner.prune(static_cast<std::size_t>(option(name, most)));
  learner.forget_steps();
}

Weights train_tagger(Treebank& bank, int rounds) {
  Learner learner(kTags, 1u << 17);
  learner.set_least(static_cast<std::uint32_t>(option("TAG_LEAST", 3)));
  Features f;
  for (const auto& s : bank) {
    const auto forms = forms_of(*s);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      tag_features(forms, s->analysis.tokens.data(), i, f);
      learner.count(f);
    }
  }
  std::mt19937 random(1);
  for (int round = 0; round < rounds + 3; ++round) {
    if (round == rounds) squeeze(learner, "TAG_KEEP", 55000);
    std::shuffle(bank.begin(), bank.end(), random);
    std::size_t wrong = 0;
    for (const auto& s : bank) {
      const auto forms = forms_of(*s);
      std::vector<Token> tokens = s->analysis.tokens;
      for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto gold = static_cast<std::uint32_t>(s->analysis.tokens[i].tag);
        float scores[kTags] = {};
        tag_features(forms, tokens.data(), i, f);
        learner.scores(f, scores);
        const auto best =
            static_cast<std::uint32_t>(std::max_element(scores + 1, scores + kTags) - scores);
        if (best != gold && gold != 0) {
          learner.bump(f, gold, 1);
          learner.bump(f, best, -1);
          ++wrong;
        }
        learner.tick();
        tokens[i].tag = static_cast<Tag>(best);
      }
    }
    std::cerr << "tagger round " << round << ": " << wrong << " wrong\n";
  }
  learner.average();
  return learner.quantise(option("TAG_SCALE", 8) / learner.spread(), option("TAG_FLOOR", 0.5f));
}

// How many gold relations a move makes impossible.
int cost(const ParseState& state, const std::vector<std::int32_t>& gold, Move move) {
  const auto g = [&](std::int32_t i) { return gold[static_cast<std::size_t>(i)]; };
  int lost = 0;
  if (move == kShift) {
    const std::int32_t b = state.next;
    for (std::size_t k = 0; k < state.stack.size(); ++k) {
      if (g(state.stack[k]) == b) ++lost;
      if (k + 1 < state.stack.size() && g(b) == state.stack[k]) ++lost;
    }
    return lost;
  }
  const std::int32_t s0 = state.stack.back();
  const std::int32_t s1 = state.stack.size() > 1 ? state.stack[state.stack.size() - 2] : -1;
  const auto end = static_cast<std::int32_t>(state.size);
  for (std::int32_t b = state.next; b < end; ++b) {
    if (g(b) == s0) ++lost;
    if (g(s0) == b && (move == kRight || b != state.next)) ++lost;
  }
  if (g(s0) == end && (move == kRight || state.next != end)) ++lost;
  if (move == kLeft && s1 >= 0 && g(s0) == s1) ++lost;
  return lost;
}

std::vector<std::int32_t> gold_heads(const GoldSentence& s) {
  std::vector<std::int32_t> heads;
  const auto end = static_cast<std::int32_t>(s.analysis.tokens.size());
  for (const Token& t : s.analysis.tokens) heads.push_back(t.head < 0 ? end : t.head);
  heads.push_back(-1);
  return heads;
}

// One sentence, with the moves that the model itself takes after the first rounds.
void learn_moves(Learner& learner, const GoldSentence& s, std::vector<Token>& tokens, bool explore,
                 bool only_count) {
  const auto forms = forms_of(s);
  const auto gold = gold_heads(s);
  ParseState state(forms.size());
  Features f;
  while (!state.done()) {
    move_features(state, forms, tokens.data(), f);
    if (only_count) learner.count(f);
    float scores[kMoves] = {};
    learner.scores(f, scores);
    int best = -1, right = -1, least = 1 << 20;
    for (int m = 0; m < kMoves; ++m) {
      if (state.allows(static_cast<Move>(m)))
        least = std::min(least, cost(state, gold, static_cast<Move>(m)));
    }
    for (int m = 0; m < kMoves; ++m) {
      if (!state.allows(static_cast<Move>(m))) continue;
      if (best < 0 || scores[m] > scores[best]) best = m;
      if (cost(state, gold, static_cast<Move>(m)) == least &&
          (right < 0 || scores[m] > scores[right]))
        right = m;
    }
    if (!only_count && best != right) {
      learner.bump(f, static_cast<std::uint32_t>(right), 1);
      learner.bump(f, static_cast<std::uint32_t>(best), -1);
    }
    learner.tick();
    state.apply(static_cast<Move>(explore ? best : right));
  }
}

Weights train_moves(Treebank& bank, const Weights& tagger, int rounds) {
  Learner learner(kMoves, 1u << 20);
  learner.set_least(static_cast<std::uint32_t>(option("MOVE_LEAST", 3)));
  std::mt19937 random(2);
  for (int round = -1; round < rounds + 4; ++round) {
    if (round == rounds) squeeze(learner, "MOVE_KEEP", 130000);
    if (round >= 0) std::shuffle(bank.begin(), bank.end(), random);
    for (const auto& s : bank) {
      std::vector<Token> tokens = s->analysis.tokens;
      // Tags of the tagger in every second round: neither clean nor as good as on known text.
      if (round % 3 == 1) tag_sentence(tagger, forms_of(*s), tokens.data());
      learn_moves(learner, *s, tokens, round > 0 && random() % 10 < 9, round < 0);
    }
    std::cerr << "moves round " << round << "\n";
  }
  learner.average();
  return learner.quantise(option("MOVE_SCALE", 8) / learner.spread(), option("MOVE_FLOOR", 0.5f));
}

ParseState gold_tree(const GoldSentence& s) {
  const auto gold = gold_heads(s);
  ParseState tree(s.analysis.tokens.size());
  tree.head = gold;
  for (std::size_t i = 0; i < s.analysis.tokens.size(); ++i) {
    const auto c = static_cast<std::int32_t>(i);
    const auto h = static_cast<std::size_t>(gold[i]);
    if (gold[i] < c) {
      tree.right2[h] = tree.right[h];
      tree.right[h] = c;
      ++tree.rights[h];
    } else {
      if (tree.left[h] < 0)
        tree.left[h] = c;
      else if (tree.left2[h] < 0)
        tree.left2[h] = c;
      ++tree.lefts[h];
    }
  }
  return tree;
}

Weights train_labels(Treebank& bank, int rounds) {
  Learner learner(kRelations, 1u << 16);
  learner.set_least(static_cast<std::uint32_t>(option("LABEL_LEAST", 3)));
  std::mt19937 random(3);
  Features f;
  for (int round = -1; round < rounds + 2; ++round) {
    if (round == rounds) squeeze(learner, "LABEL_KEEP", 40000);
    if (round >= 0) std::shuffle(bank.begin(), bank.end(), random);
    for (const auto& s : bank) {
      const auto forms = forms_of(*s);
      const ParseState tree = gold_tree(*s);
      for (std::size_t i = 0; i < forms.size(); ++i) {
        label_features(forms, s->analysis.tokens.data(), tree, i, f);
        if (round < 0) {
          learner.count(f);
          continue;
        }
        float scores[kRelations] = {};
        learner.scores(f, scores);
        const auto gold = static_cast<std::uint32_t>(s->analysis.tokens[i].relation);
        const auto best =
            static_cast<std::uint32_t>(std::max_element(scores, scores + kRelations) - scores);
        if (best != gold) {
          learner.bump(f, gold, 1);
          learner.bump(f, best, -1);
        }
        learner.tick();
      }
    }
  }
  learner.average();
  return learner.quantise(option("LABEL_SCALE", 8) / learner.spread(), option("LABEL_FLOOR", 0.5f));
}

void evaluate(const Models& models, const Treebank& bank) {
  std::size_t n = 0, tag = 0, arcs = 0, labelled = 0;
  for (const auto& s : bank) {
    std::vector<Token> tokens = s->analysis.tokens;
    const auto forms = forms_of(*s);
    tag_sentence(models.tagger, forms, tokens.data());
    parse_sentence(models, forms, tokens.data(), 0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& gold = s->analysis.tokens[i];
      tag += tokens[i].tag == gold.tag;
      if (gold.relation == Relation::punct) continue;
      ++n;
      arcs += tokens[i].head == gold.head;
      labelled += tokens[i].head == gold.head && tokens[i].relation == gold.relation;
    }
  }
  std::size_t all = 0;
  for (const auto& s : bank) all += s->analysis.tokens.size();
  const auto pct = [](std::size_t a, std::size_t b) {
    return 100.0 * static_cast<double>(a) / static_cast<double>(b);
  };
  std::cerr << "tags " << pct(tag, all) << " UAS " << pct(arcs, n) << " LAS " << pct(labelled, n)
            << "\n";
}

}  // namespace
}  // namespace counterpoint

int main(int argc, char** argv) {
  using namespace counterpoint;
  if (argc < 5)
    return std::cerr << "usage: counterpoint_train_syntax OUT.bin CLUSTERS TRAIN TEST [ID...]\n", 2;
  const std::vector<std::string> held(argv + 5, argv + argc);
  std::ifstream train(argv[3]), test(argv[4]);
  Treebank bank = read_treebank(train, [&](const std::string& id) {
    return std::none_of(held.begin(), held.end(),
                        [&](const auto& h) { return id.rfind(h, 0) == 0; });
  });
  const Treebank dev = read_treebank(test, [](const std::string&) { return true; });
  std::cerr << bank.size() << " sentences\n";
  Models models;
  clusters = read_clusters(argv[2]);
  models.clusters = clusters;
  models.tagger = train_tagger(bank, 6);
  models.moves = train_moves(bank, models.tagger, 8);
  models.labels = train_labels(bank, 5);
  std::cerr << "bytes " << models.tagger.write().size() << ' ' << models.moves.write().size() << ' '
            << models.labels.write().size() << "\n";
  evaluate(models, dev);
  std::ofstream(argv[1], std::ios::binary) << write_models(models);
}
