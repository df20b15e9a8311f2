// The story of an openStory call. Proven by tests/core/format/api_message_test.cpp.
#pragma once

#include "core/format/api_message.h"
#include "core/format/fields.h"

namespace counterpoint::api {

// `object` is the call's first argument; claims are attached, and the text, whose member only says
// that it was given. Failures go to `reading`,
// with the codes of fields.h and "missing-member", "text-and-html", "empty-story", "bad-date",
// "bad-url", "bad-language", "bad-number" and "unknown-word"; what is given after one is not to be
// used.
OpenStory read_story(JsonReading& reading, JsonValue object, const Attachments& attached);

}  // namespace counterpoint::api
