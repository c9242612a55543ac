#include "gui/view.hpp"

int main(int argc, char** argv) {
    return mapite::run_view(argc, argv);
}
