// The answers of the page's JavaScript API. Proven by tests/core/format/api_message_test.cpp.
#include "core/format/api_message.h"

#include "core/format/entity_write.h"

namespace counterpoint::api {

std::string error(const Status& status) {
  JsonWriter out(JsonWriter::Style::compact);
  out.begin_object();
  out.name("error");
  out.begin_object();
  out.member("code", status.code);
  out.member("message", status.message);
  // Else it is a thing of the project that was not to be ("c11/content/0"), and no place that the
  // caller knows.
  if (status.subject.starts_with('/')) out.member("pointer", status.subject);
  out.end_object();
  out.end_object();
  return out.take();
}

std::string done() {
  return value([](JsonWriter& out) { out.truth(true); });
}

std::string text(std::string_view text) {
  return value([&](JsonWriter& out) { out.text(text); });
}

std::string claims(const Project& project) {
  return value([&](JsonWriter& out) {
    EntityWriter entities(out, project, EntityWriter::Detail::full);
    out.begin_array();
    project.claims().for_each(
        [&](std::uint32_t id, const Claim& claim) { entities.write(id, claim); });
    out.end_array();
  });
}

}  // namespace counterpoint::api
