// What makes a project valid: every reference leads somewhere, every span lies in its text.
// Proven by tests/core/model/validity_test.cpp, and by the laws over random edits in
// tests/core/edit.
#pragma once

#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// The first thing that is wrong, or ok. The subject is the path to it: "c12/content/0" for the
// first span of claim 12, "d3/a/pivots/1"; codes are "dangling-reference", "span-outside-text",
// "span-splits-character", "empty-span", "spans-not-sorted", "empty-name", "empty-question",
// "duplicate-position", "same-account", "wrong-issue", "bad-tags", "bad-colour", "duplicate-claim",
// "no-content" and those of check(Article).
Status check(const Project& project);

// The same for one thing and what it refers to. Does not see two positions on the same issue and
// speaker.
Status check(const Project& project, EntityId id);

}  // namespace counterpoint
