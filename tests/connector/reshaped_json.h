#ifndef KLOUT_TESTS_CONNECTOR_RESHAPED_JSON_H_
#define KLOUT_TESTS_CONNECTOR_RESHAPED_JSON_H_

#include <string>
#include <vector>

#include "tests/connector/network_fixture.h"

namespace klout::connector {

// JSON as a network might send it tomorrow. What is not JSON stays as it is.

// Every object has members that no documentation names, of every type.
std::string WithUnknownFields(const std::string& json);
// Every whole number is a text.
std::string WithNumbersAsTexts(const std::string& json);
// Every array of objects has elements that are no items: null, {}, a number, a text, an array, among them.
std::string WithRubbishInArrays(const std::string& json);
// Every member of this name is null, or absent.
std::string WithoutField(const std::string& json, const std::string& name, bool is_null);

// The names of all members in the answers of a fixture's first run.
std::vector<std::string> FieldNames(const NetworkFixture& fixture);

}  // namespace klout::connector

#endif  // KLOUT_TESTS_CONNECTOR_RESHAPED_JSON_H_
