// The whole interface: bars, panes, dialogs, and the frame in which they are drawn.
// Proven by tests/ui/app_test.cpp and tests/browser.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/app/autosave.h"
#include "web/app/claim_link.h"
#include "web/app/session.h"
#include "web/app/suggesting.h"
#include "web/ui/accounts_view.h"
#include "web/ui/answer_popup.h"
#include "web/ui/article_view.h"
#include "web/ui/claim_inspector.h"
#include "web/ui/claims_list.h"
#include "web/ui/comparison_panel.h"
#include "web/ui/copying.h"
#include "web/ui/find_bar.h"
#include "web/ui/import_dialog.h"
#include "web/ui/key_sheet.h"
#include "web/ui/palette.h"
#include "web/ui/sourcing_view.h"
#include "web/ui/speakers_view.h"
#include "web/ui/story_details.h"
#include "web/ui/story_split.h"
#include "web/ui/suggestions_panel.h"
#include "web/ui/toast.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class App {
 public:
  App(Platform& platform, Typesetter& typesetter);

  // One frame: takes the platform's events, draws everything between ImGui::NewFrame and
  // ImGui::Render, and then does what the views have queued.
  // False if that changed what was drawn, or if a field is to get the focus.
  bool frame();

  // Opens what was open last, or the sample.
  void start();

  // Nothing is queued: what is on the screen is what there is.
  bool settled() const { return !session_.has_queued(); }

  // Work on what is not seen yet, a little at a time: true if there is more. Asked for through
  // Platform::request_background.
  bool background();

  // The weights that were asked for at the start have come, or bytes that are none.
  void take_model(std::string_view bytes);
  const Models* models() const { return models_ ? &*models_ : nullptr; }  // once they are read

  // All that can be done now or at another time, in app_commands.cpp.
  std::vector<Command> commands();

  Session& session() { return session_; }
  Autosave& autosave() { return autosave_; }
  ViewState& state() { return state_; }
  Ui& ui() { return ui_; }
  ArticleView& article_view() { return stories_.active(); }
  Suggesting& suggesting() { return suggesting_; }

 private:
  Theme theme() const;
  void take_notices();
  void draw();
  void draw_top_bar(Rect bar);
  void draw_menus();
  void draw_tools(Rect& bar);
  // A button without words that shows its tip; true if it was pressed.
  bool tool(Rect& bar, const std::string& key, Icon icon, const std::string& name,
            std::string_view chord, const std::string& tip, bool disabled = false);
  void draw_reading_tool(Rect& bar);
  void draw_panel_switch(Rect& bar);
  void draw_history_tools(Rect& bar);
  void draw_views(Rect& bar);
  void draw_go_on_in_copy(Rect& bar);
  void draw_title(Rect& bar);
  void draw_story_choice(Rect& bar);
  void draw_stories_menu();
  bool chooses_story() const;
  bool shows_status() const;
  void toggle_split();
  float panel_width(float room) const;
  float tabs_height() const;
  void draw_article_tabs(Rect bar);
  void draw_story(Rect area);
  void draw_sourcing(Rect area);
  void show_sourcing(SourcingTab tab);
  void draw_panel(Rect area);
  void draw_status_bar(Rect bar);
  void draw_save_state(Rect inner);
  void draw_marks_at_once(Rect& bar);
  void draw_bottom_bar(Rect bar);
  void draw_dialogs();
  void open_dialog(Dialog dialog);
  void draw_project(Rect area);
  ToastRoom toast_room(Rect page);
  void draw_toast(Rect page);
  void draw_start(Rect area);
  void open_find();
  void take_keys();
  void step_out();
  void add_marking(std::vector<Command>& all);
  void add_places(std::vector<Command>& all);
  void add_reading(std::vector<Command>& all);
  void add_project(std::vector<Command>& all);
  void add_stories(std::vector<Command>& all);
  void open_reading();
  void show_panel(Panel panel);
  void review();
  void show_view(View view);
  void follow_link();
  void follow_suggestions();
  Lit lit();
  void forget_project();
  void read_model();
  bool digest_open_story();
  bool reviews() const;
  void ask_question();
  void follow_selection();
  void make_room_to_mark();
  void choose_neighbour(int step);
  void delete_chosen();
  void export_project();
  void open_sample();
  void open_example();
  void frame_of_focus(Rect rect);

  Platform& platform_;
  Session session_;
  ViewState state_;
  Ui ui_;
  Autosave autosave_;
  StorySplit stories_;
  AccountsView accounts_;
  AnswerPopup answer_;
  TextSelection suggested_for_;  // for which the suggested speaker was last looked up
  bool was_narrow_ = false;      // in the last frame
  SourcingView sourcing_;
  ClaimInspector inspector_;
  ClaimsList claims_;
  SpeakersView speakers_;
  StoryDetails details_;
  std::weak_ptr<const Text> digested_;
  std::unique_ptr<ModelReader> model_reader_;  // while they are being read
  std::optional<Models> models_;
  Suggesting suggesting_;
  SuggestionsPanel suggestions_{suggesting_};
  Comparing comparing_;
  ComparisonPanel comparison_{comparing_};
  FindBar find_;
  ImportDialog import_;
  bool opened_ = false;  // what the store had
  Toast toast_;
  KeySheet key_sheet_;
  Palette palette_;
  CopyOffer copy_offer_;
  std::optional<ClaimLink> link_;  // from the page's address, to be followed
  bool alone_ = false;  // the panel is all that a narrow and low window shows, but for some story
  Scroll give_scroll_;  // of the list of exports
  Rect reading_at_;     // of its button
};

}  // namespace counterpoint::ui
