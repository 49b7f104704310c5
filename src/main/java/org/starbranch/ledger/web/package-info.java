/** The ledger over HTTP: which star on a day, why and by whom. */
@NullMarked
package org.starbranch.ledger.web;

import org.jspecify.annotations.NullMarked;
