// The wire between C++ and the page's JavaScript (web/js/link.js). What is not done for every frame
// or every word goes over it as words. Proven by tests/browser/host_*.test.mjs.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace counterpoint {

class BrowserPage;

// Gives the page's JavaScript the handle for its calls, and its view of the memory.
void begin_link(BrowserPage& page);

// Calls the action of web/js that is named by the first word; the others are its arguments.
// `bytes`, where the action takes them, come last and are not decoded.
void tell_page(std::initializer_list<std::string_view> words);
void tell_page(std::initializer_list<std::string_view> words, std::string_view bytes);

// The words of an event from the page; the first one names it.
using Words = std::span<const std::string_view>;

}  // namespace counterpoint
