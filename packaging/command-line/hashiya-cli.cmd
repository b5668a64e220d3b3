@rem The command line of Hashiya: the program beside this file, without its window.
@"%~dp0Hashiya.exe" --log-level=3 --command-line -- %*
