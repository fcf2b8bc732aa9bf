#pragma once

#include <stdint.h>

/// How many blocks this thread has asked the heap for since it began, whoever asked: Swift, C or C++.
uint64_t allocations_of_this_thread(void);
