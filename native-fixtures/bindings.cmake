# Generates the Java bindings of every header with jextract.
#
#   cmake -DOUT=DIR [-DJEXTRACT_HOME=DIR] -P bindings.cmake
#
#   OUT            Java source folder to fill; emptied first
#   JEXTRACT_HOME  where jextract is installed, if it is not on the PATH
#
# c/FAMILY/NAME.h becomes the class dev.crossfire.fixtures.FAMILY.NAME_h, with what the header itself declares and nothing
# that it includes. No library is named: symbols come from the one that the class loader has loaded.
cmake_minimum_required(VERSION 3.21)

function(fail message)
  message(FATAL_ERROR " crossfire: ${message}")
endfunction()

function(jextract header)
  execute_process(COMMAND ${jextract} ${ARGN} ${header}
    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(NOTICE "${output}")
    fail("jextract failed on ${header} (${result}); what it said is above")
  endif()
endfunction()

# jextract's own list of all it sees, reduced to the lines that name this header as their origin.
function(list_includes header file)
  jextract(${header} --dump-includes ${file})
  get_filename_component(name ${header} NAME)
  file(STRINGS ${file} includes REGEX "^--include-.*# header: .*/${name}$")
  list(TRANSFORM includes REPLACE " *#.*" "")
  list(JOIN includes "\n" includes)
  file(WRITE ${file} "${includes}\n")
endfunction()

function(bind header)
  get_filename_component(class ${header} NAME_WE)
  get_filename_component(family ${header} DIRECTORY)
  get_filename_component(family ${family} NAME)
  string(REPLACE "-" "_" package "dev.crossfire.fixtures.${family}")
  list_includes(${header} ${OUT}/includes.txt)
  jextract(${header} @${OUT}/includes.txt --target-package ${package} --header-class-name ${class}_h --output ${OUT})
  file(REMOVE ${OUT}/includes.txt)
  message(STATUS "${package}.${class}_h")
endfunction()

if(NOT OUT)
  fail("say where to write: cmake -DOUT=DIR -P bindings.cmake")
endif()
get_filename_component(OUT ${OUT} ABSOLUTE)

if(JEXTRACT_HOME)
  set(search ${JEXTRACT_HOME}/bin)
else()
  set(search ENV PATH)
endif()
find_program(jextract jextract PATHS ${search} NO_DEFAULT_PATH NO_CACHE)
if(NOT jextract)
  fail("no jextract on the PATH; put it there, or name its folder with -Djextract.home=DIR (Maven)")
endif()

file(GLOB headers ${CMAKE_CURRENT_LIST_DIR}/c/*/*.h)
list(FILTER headers EXCLUDE REGEX "_internal\\.h$")
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
foreach(header IN LISTS headers)
  bind(${header})
endforeach()
