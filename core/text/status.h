// How core says that something did not work: a stable code, a sentence for people, and the
// offending place. Proven by tests/core/text/status_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace counterpoint {

// Ok when the code is empty. Codes are kebab-case and never change their meaning:
// "span-outside-text".
struct [[nodiscard]] Status {
  std::string code;
  std::string message;  // what happened, where, what to do; one or two sentences
  std::string subject;  // the offending text, path or id; may be empty

  bool ok() const { return code.empty(); }
  bool operator==(const Status&) const = default;
};

// A value, or the status that says why there is none. Look at ok() before value().
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Result(Status status) : held_(std::move(status)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { return *std::get_if<0>(&held_); }
  const T& value() const& { return *std::get_if<0>(&held_); }
  T&& value() && { return std::move(*std::get_if<0>(&held_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Status status() const { return ok() ? Status{} : *std::get_if<1>(&held_); }

 private:
  std::variant<T, Status> held_;
};

}  // namespace counterpoint
