// Of what tests include from outside, compiled once for all of them: tests/CMakeLists.txt.
