# The rules of disclosures, compiled into klout_perks_domain: readable files that a program cannot start without.
find_package(ICU REQUIRED COMPONENTS uc)
file(GLOB rule_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/../disclosure/*.rules)
set(KLOUT_RULE_FILES "")
foreach(path ${rule_files})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  get_filename_component(name ${path} NAME)
  file(READ ${path} text)
  string(APPEND KLOUT_RULE_FILES "    {\"${name}\", R\"rules(${text})rules\"},\n")
endforeach()
configure_file(rule_files.cc.in ${CMAKE_CURRENT_BINARY_DIR}/rule_files.cc @ONLY)
target_sources(klout_perks_domain PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/rule_files.cc)
target_link_libraries(klout_perks_domain
  PUBLIC klout_base absl::flat_hash_map absl::flat_hash_set absl::span absl::status absl::statusor absl::strings
  PRIVATE ICU::uc)
