// Draws one view, or the whole interface, without a browser, and operates it by role and name. What
// is asserted is the project.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/fake_platform.h"
#include "web/app/session.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::testing {

// Every character is half as wide as the type is tall. Keeps what it is given to draw.
class EvenTypesetter : public Typesetter {
 public:
  std::vector<std::string> drawn;

  std::uint64_t revision() const override { return 1; }
  LineMetrics metrics(const TextStyle& style) override;
  void measure_all(const TextStyle& style, const std::vector<std::string_view>& runs,
                   std::vector<float>& widths) override;
  void draw(ImDrawList& list, ImVec2 at, const TextStyle& style, std::string_view run,
            ImU32 colour) override;
};

// As a project holds it.
inline std::shared_ptr<const Article> shared(const Article& article) {
  return std::make_shared<const Article>(article);
}

// A page of this size. Under 720 pixels a finger operates it.
class Bench {
  FakeStore store_;  // before what refers to it

 public:
  Bench(float width, float height);
  virtual ~Bench();
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  void frames(int count = 4);

  // Brings the item into view and clicks it. Fails the test where there is none.
  void click(Role role, const std::string& name);
  // Moves the pointer to the item.
  void point_at(Role role, const std::string& name);
  void move(ImVec2 to);
  // Presses at one place and lets go at another.
  void drag(ImVec2 from, ImVec2 to);
  // Replaces what stands in a field, as the page tells it.
  void type(const std::string& field_name, const std::string& words);
  void enter(const std::string& field_name);                               // the Enter key
  void field_key(const std::string& field_name, const std::string& name);  // "ArrowDown"
  void leave(const std::string& field_name);
  void key(const std::string& chord);

  const UiNode* find(Role role, const std::string& name) const;
  // The first item of this role whose name begins so.
  const UiNode* find_beginning(Role role, std::string_view begin) const;
  std::string value_of(const std::string& field_name) const;
  // The last frame drew these words in one piece.
  bool has_drawn(const std::string& words) const;

  // Every item lies between the page's sides and has a name and a key of its own.
  void expect_well_formed();

  FakePlatform platform{store_};
  FakeStore& store() { return store_; }

 protected:
  virtual void draw_frame() = 0;  // between ImGui's NewFrame and Render

  EvenTypesetter typesetter_;

 private:
  void frame();
  std::string key_of(Role role, const std::string& name) const;
  const UiNode* find_field(const std::string& name) const;
  std::string key_of_field(const std::string& name) const;

  ImGuiContext* context_;
};

// One view, which has the whole page.
class ViewBench : public Bench {
 public:
  using Draw = std::function<void(ui::Ui&, Rect)>;

  ViewBench(float width, float height, Draw draw);

  ui::Ui& ui() { return ui_; }

  Session session;
  ui::ViewState view;

 private:
  void draw_frame() override;

  ui::Ui ui_{platform, typesetter_};
  Draw draw_;
};

}  // namespace counterpoint::testing
