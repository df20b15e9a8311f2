// How Dear ImGui is built for us (IMGUI_USER_CONFIG).
#pragma once

#define IMGUI_USE_WCHAR32       // emoji and all scripts
#define ImDrawIdx unsigned int  // WebGL2 has no base vertex: large meshes need wide indices
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS  // the page has no files
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
