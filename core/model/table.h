// A persistent map from numbers to shared values: every version stays valid and shares what it can
// with the others. Proven by tests/core/model/table_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace counterpoint {

// A radix tree over the number, 32 ways a level, as deep as the largest number needs. A change
// copies one node a level (four for a million entries), so it costs O(log n) time and memory; a
// copy of the table costs nothing. Ids are dense in practice; a sparse one costs at most seven
// nodes.
template <class T>
class Table {
 public:
  using Value = std::shared_ptr<const T>;

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  // The largest number ever set in this table or the versions it came from, also when erased since:
  // the next new entry takes the one after it, so that a name never comes to mean something else.
  std::uint32_t high_water() const { return high_water_; }

  const T* find(std::uint32_t id) const { return get_slot(id).get(); }
  Value get(std::uint32_t id) const { return get_slot(id); }

  // This table with `id` set to `value`, or without `id` when value is null. id must not be 0.
  Table with(std::uint32_t id, Value value) const {
    Table next = *this;
    next.set(id, std::move(value));
    return next;
  }

  // The same in this version itself. Parts that another version shares are copied first.
  void set(std::uint32_t id, Value value) {
    high_water_ = high_water_ > id ? high_water_ : id;
    const bool had = find(id) != nullptr;
    const bool has = value != nullptr;
    if (!had && !has) return;
    while (!covers(depth_, id)) grow();
    place(root_, depth_, id, std::move(value));
    size_ = size_ + (has ? 1U : 0U) - (had ? 1U : 0U);
  }

  // The smallest number after `id` that has an entry, or 0. O(log n).
  std::uint32_t next(std::uint32_t id) const {
    return root_ && covers(depth_, id) ? next_in(*root_, depth_, 0, id) : 0;
  }

  // Calls f(id, value) in ascending order of id.
  template <class F>
  void for_each(F&& f) const {
    if (root_) visit(*root_, depth_, 0, f);
  }

  // Calls f(id, before, after) in ascending order of id for every entry that is another value in
  // `after` than in `before`, with null for not there. Parts that both share are passed over, so
  // that the cost is that of what changed. Equal values that are not shared count as changed.
  template <class F>
  static void each_change(const Table& before, const Table& after, F&& f) {
    compare(before.root_.get(), before.depth_, after.root_.get(), after.depth_, 0, f);
  }

  // The same entries with equal values; shared parts are not compared. The high water is not
  // compared.
  friend bool operator==(const Table& a, const Table& b) {
    if (a.size_ != b.size_) return false;
    if (a.root_ == b.root_) return true;
    bool equal = true;
    a.for_each([&](std::uint32_t id, const T& value) {
      if (!equal) return;
      const T* other = b.find(id);
      equal = other == &value || (other != nullptr && *other == value);
    });
    return equal;
  }

 private:
  static constexpr unsigned kBits = 5;
  static constexpr unsigned kWays = 1U << kBits;

  struct Node {
    virtual ~Node() = default;
  };
  struct Branch final : Node {
    std::array<std::shared_ptr<const Node>, kWays> child;
  };
  struct Leaf final : Node {
    std::array<Value, kWays> value;
  };
  using NodePtr = std::shared_ptr<const Node>;

  static bool covers(unsigned depth, std::uint32_t id) {
    const unsigned bits = kBits * (depth + 1);
    return bits >= 32 || (id >> bits) == 0;
  }

  static unsigned way(unsigned depth, std::uint32_t id) {
    return (id >> (kBits * depth)) & (kWays - 1);
  }

  const Value& get_slot(std::uint32_t id) const {
    static const Value none;
    if (!root_ || !covers(depth_, id)) return none;
    const Node* node = root_.get();
    for (unsigned depth = depth_; depth > 0; --depth) {
      node = static_cast<const Branch*>(node)->child[way(depth, id)].get();
      if (node == nullptr) return none;
    }
    return static_cast<const Leaf*>(node)->value[way(0, id)];
  }

  void grow() {
    if (root_) {
      auto top = std::make_shared<Branch>();
      top->child[0] = root_;
      root_ = std::move(top);
    }
    ++depth_;
  }

  // The node behind `slot` as one that only this version holds. A shared parent is copied before
  // its children are looked at, and they are then shared with its original: so one owner means one
  // version.
  template <class N>
  static N& own(NodePtr& slot) {
    if (!slot) {
      slot = std::make_shared<N>();
    } else if (slot.use_count() != 1) {
      slot = std::make_shared<N>(static_cast<const N&>(*slot));
    }
    return const_cast<N&>(static_cast<const N&>(*slot));
  }

  static void place(NodePtr& slot, unsigned depth, std::uint32_t id, Value value) {
    if (depth == 0) {
      own<Leaf>(slot).value[way(0, id)] = std::move(value);
    } else {
      place(own<Branch>(slot).child[way(depth, id)], depth - 1, id, std::move(value));
    }
  }

  template <class F>
  static void visit(const Node& node, unsigned depth, std::uint32_t base, F& f) {
    for (unsigned i = 0; i < kWays; ++i) {
      const std::uint32_t id = base | (i << (kBits * depth));
      if (depth > 0) {
        const NodePtr& child = static_cast<const Branch&>(node).child[i];
        if (child) visit(*child, depth - 1, id, f);
      } else if (const Value& value = static_cast<const Leaf&>(node).value[i]) {
        f(id, *value);
      }
    }
  }

  // next() among the numbers from `base` on that the node has.
  static std::uint32_t next_in(const Node& node, unsigned depth, std::uint32_t base,
                               std::uint32_t id) {
    const unsigned first = id < base ? 0 : way(depth, id);
    for (unsigned i = first; i < kWays; ++i) {
      const std::uint32_t low = base | (i << (kBits * depth));
      if (depth == 0) {
        if (low > id && static_cast<const Leaf&>(node).value[i]) return low;
      } else if (const NodePtr& child = static_cast<const Branch&>(node).child[i]) {
        const std::uint32_t found = next_in(*child, depth - 1, low, id);
        if (found != 0) return found;
      }
    }
    return 0;
  }

  // The child that covers what `depth` levels can, of a node that may be shallower or not there.
  static const Node* child(const Node* node, unsigned own, unsigned depth, unsigned i) {
    if (node == nullptr) return nullptr;
    if (own < depth) return i == 0 ? node : nullptr;
    return static_cast<const Branch*>(node)->child[i].get();
  }

  template <class F>
  static void compare(const Node* a, unsigned a_depth, const Node* b, unsigned b_depth,
                      std::uint32_t base, F& f) {
    if (a == b) return;
    const unsigned depth = a_depth > b_depth ? a_depth : b_depth;
    for (unsigned i = 0; i < kWays; ++i) {
      const std::uint32_t id = base | (i << (kBits * depth));
      if (depth > 0) {
        compare(child(a, a_depth, depth, i), a_depth < depth ? a_depth : depth - 1,
                child(b, b_depth, depth, i), b_depth < depth ? b_depth : depth - 1, id, f);
        continue;
      }
      const T* before = a == nullptr ? nullptr : static_cast<const Leaf*>(a)->value[i].get();
      const T* after = b == nullptr ? nullptr : static_cast<const Leaf*>(b)->value[i].get();
      if (before != after) f(id, before, after);
    }
  }

  NodePtr root_;
  unsigned depth_ = 0;  // levels of branches above the leaves
  std::size_t size_ = 0;
  std::uint32_t high_water_ = 0;
};

}  // namespace counterpoint
