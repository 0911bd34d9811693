// Copyright 2026 The Parallax Authors. SPDX-License-Identifier: Apache-2.0
#include "service/server/run.h"

int main(int argc, char** argv) { return parallax::RunServer(argc, argv); }
