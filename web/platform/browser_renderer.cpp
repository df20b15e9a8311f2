// Draws Dear ImGui's lists with WebGL 2. Proven by tests/browser/host_frames.test.mjs.
#include "web/platform/browser_renderer.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace counterpoint {
namespace {

// Device pixels: clearing a smaller rectangle is not worth a call of its own.
constexpr float kLeastToClear = 4096;

constexpr const char* kVertexShader = R"(#version 300 es
precision highp float;
uniform vec4 place;  // scale and offset from CSS pixels to clip space
in vec2 at;
in vec2 uv;
in vec4 colour;
out vec2 texel;
out vec4 tint;
void main() {
  texel = uv;
  tint = colour;
  gl_Position = vec4(at * place.xy + place.zw, 0, 1);
}
)";

// Shapes have the texture's white pixel at all corners.
constexpr const char* kFragmentShader = R"(#version 300 es
precision mediump float;
uniform sampler2D picture;
uniform highp vec2 white;
in highp vec2 texel;
in vec4 tint;
out vec4 shown;
void main() {
  highp vec2 away = abs(texel - white);
  if (away.x + away.y < 1e-6) {
    shown = tint;
  } else {
    shown = tint * texture(picture, texel);
  }
}
)";

unsigned compile(unsigned kind, const char* source) {
  const unsigned shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

unsigned link(const char* vertex, const char* fragment) {
  const unsigned program = glCreateProgram();
  glAttachShader(program, compile(GL_VERTEX_SHADER, vertex));
  glAttachShader(program, compile(GL_FRAGMENT_SHADER, fragment));
  glBindAttribLocation(program, 0, "at");
  glBindAttribLocation(program, 1, "uv");
  glBindAttribLocation(program, 2, "colour");
  glLinkProgram(program);
  int linked = 0;
  glGetProgramiv(program, GL_LINK_STATUS, &linked);
  return linked != 0 ? program : 0;
}

// The pixels whose middle is inside.
PixelBox pixels(float x0, float y0, float x1, float y1, float scale) {
  const auto edge = [scale](float at) { return static_cast<int>(std::ceil(at * scale - 0.5F)); };
  return {edge(x0), edge(y0), edge(x1), edge(y1)};
}

void scissor(const PixelBox& box, int canvas_height) {
  glScissor(box.x0, canvas_height - box.y1, box.x1 - box.x0, box.y1 - box.y0);
}

// Whether the six indices make an upright rectangle in one opaque colour, as large as is worth it.
bool is_plain_rectangle(const ImDrawIdx* index, const ImDrawVert* vertices, ImVec2 white,
                        float scale) {
  const ImDrawVert& a = vertices[index[0]];
  if (a.uv.x != white.x || a.uv.y != white.y || (a.col & IM_COL32_A_MASK) != IM_COL32_A_MASK) {
    return false;
  }
  const ImDrawVert& b = vertices[index[1]];
  const ImDrawVert& c = vertices[index[2]];
  const ImDrawVert& d = vertices[index[5]];
  const bool upright = index[3] == index[0] && index[4] == index[2] && a.pos.y == b.pos.y &&
                       b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x;
  const bool one_colour = a.col == b.col && b.col == c.col && c.col == d.col;
  const float area = (c.pos.x - a.pos.x) * (c.pos.y - a.pos.y) * scale * scale;
  return upright && one_colour && area >= kLeastToClear;
}

void clear(ImU32 colour) {
  const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
  glClearColor(c.x, c.y, c.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

bool BrowserRenderer::create() {
  forget();
  program_ = link(kVertexShader, kFragmentShader);
  if (program_ == 0) return false;
  place_ = glGetUniformLocation(program_, "place");
  white_ = glGetUniformLocation(program_, "white");
  glGenVertexArrays(1, &array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (unsigned i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
  const auto offset = [](std::size_t bytes) { return reinterpret_cast<const void*>(bytes); };
  constexpr int kStride = sizeof(ImDrawVert);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, kStride, offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride,
                        offset(offsetof(ImDrawVert, col)));
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glEnable(GL_SCISSOR_TEST);
  glUseProgram(program_);
  return true;
}

void BrowserRenderer::destroy() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->TexID != ImTextureID_Invalid) remove(*texture);
  }
  glDeleteProgram(program_);
  glDeleteVertexArrays(1, &array_);
  glDeleteBuffers(1, &vertices_);
  glDeleteBuffers(1, &indices_);
}

void BrowserRenderer::update(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) make(texture);
  if (texture.Status == ImTextureStatus_WantUpdates) send(texture);
  const bool unused = texture.UnusedFrames > 0;
  if (texture.Status == ImTextureStatus_WantDestroy && unused) return remove(texture);
  if (texture.Status != ImTextureStatus_WantDestroy) texture.SetStatus(ImTextureStatus_OK);
}

// Nearest: what is drawn with it lies on whole device pixels.
void BrowserRenderer::make(ImTextureData& texture) {
  unsigned name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.Pixels);
  texture.SetTexID(static_cast<ImTextureID>(name));
}

void BrowserRenderer::send(const ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, static_cast<unsigned>(texture.TexID));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& rect : texture.Updates) {
    const int at = (rect.y * texture.Width + rect.x) * texture.BytesPerPixel;
    glTexSubImage2D(GL_TEXTURE_2D, 0, rect.x, rect.y, rect.w, rect.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.Pixels + at);
  }
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void BrowserRenderer::remove(ImTextureData& texture) {
  const auto name = static_cast<unsigned>(texture.TexID);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void BrowserRenderer::set_up(const ImDrawData& data) {
  const float sx = 2 / data.DisplaySize.x;
  const float sy = -2 / data.DisplaySize.y;
  glUniform4f(place_, sx, sy, -1 - data.DisplayPos.x * sx, 1 - data.DisplayPos.y * sy);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  glUniform2f(white_, white.x, white.y);
}

void BrowserRenderer::draw(ImDrawData& data, int width, int height, std::uint32_t ground) {
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) update(*texture);
    }
  }
  if (width == 0 || height == 0) return forget();  // it is blank when it has a size again
  boxes_ = changed_.follow(data, width, height, ground);
  if (boxes_.empty()) return;
  height_ = height;
  glViewport(0, 0, width, height);
  for (const PixelBox& box : boxes_) {
    scissor(box, height);
    clear(IM_COL32(ground >> 16, (ground >> 8) & 255U, ground & 255U, 255));
  }
  set_up(data);
  for (const ImDrawList* list : data.CmdLists) draw_list(*list, data);
}

void BrowserRenderer::draw_list(const ImDrawList& list, const ImDrawData& data) {
  glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
               GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data,
               GL_STREAM_DRAW);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;  // we have none
    for (const PixelBox& box : boxes_) {
      draw_command(list, command, box, data.FramebufferScale.x);
    }
  }
}

void BrowserRenderer::draw_command(const ImDrawList& list, const ImDrawCmd& command,
                                   const PixelBox& within, float scale) {
  const ImVec4& clip = command.ClipRect;
  const PixelBox box = common(pixels(clip.x, clip.y, clip.z, clip.w, scale), within);
  if (box.empty()) return;
  scissor(box, height_);
  glBindTexture(GL_TEXTURE_2D, static_cast<unsigned>(command.GetTexID()));
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  unsigned drawn = 0;
  for (unsigned at = 0; at + 6 <= command.ElemCount;) {
    if (!is_plain_rectangle(index + at, vertices, white, scale)) {
      at += 3;
      continue;
    }
    draw_elements(command, drawn, at);
    const ImVec2 low = vertices[index[at]].pos;
    const ImVec2 high = vertices[index[at + 2]].pos;
    const PixelBox seen = common(pixels(low.x, low.y, high.x, high.y, scale), box);
    if (!seen.empty()) {
      scissor(seen, height_);
      clear(vertices[index[at]].col);
      scissor(box, height_);
    }
    drawn = at += 6;
  }
  draw_elements(command, drawn, command.ElemCount);
}

void BrowserRenderer::draw_elements(const ImDrawCmd& command, unsigned first, unsigned end) {
  if (first >= end) return;
  const std::size_t offset = (command.IdxOffset + first) * sizeof(ImDrawIdx);
  glDrawElements(GL_TRIANGLES, static_cast<int>(end - first), GL_UNSIGNED_INT,
                 reinterpret_cast<const void*>(offset));
}

}  // namespace counterpoint
