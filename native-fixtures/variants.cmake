# Builds every variant of the fixtures whose compiler is on the PATH, and of those only what has changed.
#
#   cmake -DOUT=DIR [-DVARIANT=NAME] [-DSOURCE_DIR=DIR] [-DCHECK=ON] -P variants.cmake
#
#   OUT         gets include/ and a folder for each variant: its library and variant.properties
#   VARIANT     only this one
#   SOURCE_DIR  where CMakeLists.txt and c/ are, if not beside this file
#   CHECK       runs the checks of the variants that were built, and builds nothing
cmake_minimum_required(VERSION 3.21)

# name | compiler | flags
#
# A library built for a sanitizer loads only where the sanitizer's runtime was loaded before it. `recover` lets a process
# go on after a report.
set(variants
  "gcc-O0|gcc|-O0"
  "gcc-O2|gcc|-O2"
  "clang-O2|clang|-O2"
  "gcc-tsan|gcc|-O1 -fno-omit-frame-pointer -fsanitize=thread"
  "gcc-asan|gcc|-O1 -fno-omit-frame-pointer -fsanitize=address -fsanitize-recover=address"
)

# Each has its mutant: the same without what CF_FIX marks, and so with helpers left over.
set(mutants ${variants})
list(TRANSFORM mutants REPLACE "^([^|]+)(.*)$" "\\1-mutant\\2 -DCF_MUTANT -Wno-unused-function")
list(APPEND variants ${mutants})

# A leading space keeps CMake from breaking the line.
function(fail message)
  message(FATAL_ERROR " crossfire: ${message}")
endfunction()

# Runs a command; its output is shown only if it fails.
function(run doing)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(NOTICE "${output}")
    fail("${doing} failed (${result}); what it said is above")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# The first of the names that is on the PATH, or an empty string.
function(find_on_path variable)
  find_program(found NAMES ${ARGN} PATHS ENV PATH NO_DEFAULT_PATH NO_CACHE)
  if(found)
    set(${variable} ${found} PARENT_SCOPE)
  else()
    set(${variable} "" PARENT_SCOPE)
  endif()
endfunction()

# `gcc`, or the newest of `gcc-9` to `gcc-30`.
function(find_compiler variable name)
  set(names ${name})
  foreach(version RANGE 30 9 -1)
    list(APPEND names ${name}-${version})
  endforeach()
  find_on_path(found ${names})
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

# Why the compiler cannot build for the sanitizer that the flags name, or an empty string.
function(lacks_sanitizer variable compiler flags)
  set(${variable} "" PARENT_SCOPE)
  if(flags MATCHES "-fsanitize=(thread|address)")
    string(SUBSTRING ${CMAKE_MATCH_1} 0 1 initial)
    set(runtime lib${initial}san)
    run("asking ${compiler} for ${runtime}" ${compiler} -print-file-name=${runtime}.so)
    string(STRIP "${output}" path)
    if(NOT EXISTS "${path}")
      set(${variable} "its runtime ${runtime} is not installed" PARENT_SCOPE)
    endif()
  endif()
endfunction()

# Configures a variant, unless its build tree is already exactly this; CMake cannot reuse one that was moved or that
# another compiler began.
function(configure name compiler flags)
  set(dir ${OUT}/${name})
  run("asking ${compiler} for its version" ${compiler} --version)
  string(REGEX MATCH "^[^\n]*" version "${output}")
  set(stamp "${SOURCE_DIR}\n${dir}\n${compiler}\n${version}\n${flags}\n${generator}\n${CMAKE_VERSION}\n")
  set(stamp_before "")
  if(EXISTS ${dir}/configured.stamp)
    file(READ ${dir}/configured.stamp stamp_before)
  endif()
  if(NOT stamp STREQUAL stamp_before)
    file(REMOVE_RECURSE ${dir})
    run("configuring ${name}" ${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${dir} -G ${generator}
      -DCMAKE_C_COMPILER=${compiler} -DCMAKE_C_FLAGS=${flags} -DVARIANT=${name})
    file(WRITE ${dir}/configured.stamp "${stamp}")
  endif()
endfunction()

function(build name compiler flags)
  configure(${name} ${compiler} ${flags})
  run("building ${name}" ${CMAKE_COMMAND} --build ${OUT}/${name} --parallel)
  if(output MATCHES "Building C object|Linking C")
    message(STATUS "${name}: built")
  else()
    message(STATUS "${name}: up to date")
  endif()
endfunction()

function(leave_out name reason)
  file(REMOVE_RECURSE ${OUT}/${name})
  file(WRITE ${OUT}/${name}/variant.properties "variant=${name}\nreason=${reason}\n")
  message(STATUS "${name}: not built, ${reason}")
endfunction()

# The headers as a C program would include them, and no others; the contracts are read from there.
function(install_headers)
  file(GLOB_RECURSE headers RELATIVE ${SOURCE_DIR}/c ${SOURCE_DIR}/c/*.h)
  list(FILTER headers EXCLUDE REGEX "_internal\\.h$|^check\\.h$")
  file(GLOB_RECURSE stale RELATIVE ${OUT}/include ${OUT}/include/*.h)
  list(REMOVE_ITEM stale ${headers})
  foreach(header IN LISTS stale)
    file(REMOVE ${OUT}/include/${header})
  endforeach()
  foreach(header IN LISTS headers)
    configure_file(${SOURCE_DIR}/c/${header} ${OUT}/include/${header} COPYONLY)
  endforeach()
endfunction()

function(check name)
  if(EXISTS ${OUT}/${name}/CTestTestfile.cmake)
    run("checking ${name}" ${CMAKE_CTEST_COMMAND} --test-dir ${OUT}/${name} --output-on-failure --no-tests=error)
    string(REGEX MATCH "[^\n]*tests passed[^\n]*" summary "${output}")
    message(STATUS "${name}: ${summary}")
  endif()
endfunction()

if(NOT OUT)
  fail("say where to build: cmake -DOUT=DIR -P variants.cmake")
endif()
get_filename_component(OUT ${OUT} ABSOLUTE)
if(NOT SOURCE_DIR)
  set(SOURCE_DIR ${CMAKE_CURRENT_LIST_DIR})
endif()
get_filename_component(SOURCE_DIR ${SOURCE_DIR} ABSOLUTE)

if(VARIANT)
  set(names ${variants})
  list(TRANSFORM names REPLACE "\\|.*" "")
  if(NOT VARIANT IN_LIST names)
    string(REPLACE ";" ", " names "${names}")
    fail("no variant is called '${VARIANT}'; there are ${names}")
  endif()
  list(FILTER variants INCLUDE REGEX "^${VARIANT}\\|")
endif()

find_on_path(make make gmake)
find_on_path(ninja ninja)
if(make)
  set(generator "Unix Makefiles")
elseif(ninja)
  set(generator "Ninja")
else()
  fail("neither make nor ninja is on the PATH; install one of them")
endif()

file(MAKE_DIRECTORY ${OUT})
file(LOCK ${OUT} DIRECTORY GUARD PROCESS TIMEOUT 600)

set(compilers "")
foreach(variant IN LISTS variants)
  string(REPLACE "|" ";" variant "${variant}")
  list(GET variant 0 name)
  list(GET variant 1 compiler)
  list(GET variant 2 flags)
  if(CHECK)
    check(${name})
    continue()
  endif()
  find_compiler(path ${compiler})
  set(lack "${compiler} is not on the PATH")
  if(path)
    list(APPEND compilers ${path})
    lacks_sanitizer(lack ${path} ${flags})
  endif()
  if(lack)
    leave_out(${name} "${lack}")
  else()
    build(${name} ${path} ${flags})
  endif()
endforeach()

if(NOT CHECK)
  install_headers()
  if(VARIANT AND lack)
    fail("cannot build ${VARIANT}: ${lack}")
  elseif(NOT compilers)
    fail("no C compiler: neither gcc nor clang is on the PATH; install one of them")
  endif()
endif()
