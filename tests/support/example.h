// The annotated example of assets/, built by commands: the file is what this writes.
#pragma once

#include "core/model/project.h"

namespace counterpoint {

Project build_example();

}  // namespace counterpoint
