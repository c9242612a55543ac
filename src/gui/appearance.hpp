#pragma once
// How the window looks to who reads it: light or dark, and the size of its text. The map keeps its colours,
// which mean something.
#include <QString>

namespace mapite {

enum class Appearance { light, dark };

/// For the whole application, at once and for windows opened later.
void use_appearance(Appearance appearance);
/// 1 = the system's size; 2 = twice as large.
void use_text_size(double factor);
/// Text sizes offered, from 1 to 2.
inline constexpr double text_sizes[] = {1.0, 1.25, 1.5, 2.0};

}  // namespace mapite
