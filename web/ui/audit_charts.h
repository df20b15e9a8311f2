// The sourcing audit as plain charts: each bar goes through its claims in the story.
// Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/report/audit.h"
#include "web/ui/sourcing_parts.h"

namespace counterpoint::ui {

class AuditCharts {
 public:
  // Of one story, or with 0 of all. Draws from the top left, and returns the height.
  float draw(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width, ArticleId scope);

 private:
  // Where the next thing is drawn, and with what.
  struct Pen {
    Ui& ui;
    Session& session;
    ViewState& view;
    ImVec2 at;
    float width;
    ArticleId scope;
  };

  // One row of a strip chart: where in the story somebody speaks.
  struct Strip {
    ArticleId article;
    SpeakerId speaker;
    std::vector<StripPiece> pieces;
    std::vector<ClaimId> claims;
  };
  struct Ends {
    ArticleId article;
    std::vector<ClaimId> first, last;  // one each
  };

  void make(const Project& project, ArticleId scope);
  void make_strips(const Project& project, ArticleId scope);
  void make_strips_of(const Project& project, ArticleId article);
  void section(Pen& pen, const char* key, const std::string& title, const std::string& about);
  void bar(Pen& pen, const Bar& bar);
  void headline(Pen& pen);
  void speakers(Pen& pen);
  void sides(Pen& pen);
  void strips(Pen& pen);
  void strip(Pen& pen, const Strip& strip);
  void ends(Pen& pen, const Ends& ends);
  void rests(Pen& pen);
  void cues(Pen& pen);
  void genders(Pen& pen);

  ChartScope scope_;
  Audit audit_;
  std::vector<Strip> strips_;
  std::vector<Ends> ends_;
  std::size_t more_stories_ = 0;  // without a strip
  ClaimCycle cycle_;
};

}  // namespace counterpoint::ui
