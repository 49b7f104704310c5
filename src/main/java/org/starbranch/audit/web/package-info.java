/**
 * The record as the audit administrator and the auditor read it: a list, the proof of the chain, and a table to take
 * away. Nothing here changes anything, and who opens it is in the record himself.
 */
@NullMarked
package org.starbranch.audit.web;

import org.jspecify.annotations.NullMarked;
