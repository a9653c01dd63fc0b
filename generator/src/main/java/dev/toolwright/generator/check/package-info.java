/**
 * From what the user wrote to what is to be generated: names are looked up, expressions typed, rules kept. One class per rule
 * or small family of rules; whatever is wrong is reported, and only a file without errors becomes a plan.
 */
@NullMarked
package dev.toolwright.generator.check;

import org.jspecify.annotations.NullMarked;
