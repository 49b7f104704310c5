/**
 * The benchmark: the branch-level chain on bare engines, in the application's own process and through HTTP, each target
 * in a process of its own, asked in turn by one driver. Run by {@code mvn -Pbench verify}; see
 * {@code src/docs/benchmark.md}.
 */
package org.starbranch.bench;
