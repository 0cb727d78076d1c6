# Whether what a program prints is what a document holds:
#   cmake -D PROGRAM=program -D DOCUMENT=document -P same.cmake
execute_process(COMMAND "${PROGRAM}" OUTPUT_VARIABLE printed RESULT_VARIABLE status)
file(READ "${DOCUMENT}" written)
if(NOT status EQUAL 0 OR NOT printed STREQUAL written)
  message(FATAL_ERROR "${DOCUMENT} is not what the tables say; print it anew with ${PROGRAM}")
endif()
