/** The public pages of the notice, and the same as JSON. Nobody needs a login; nobody's name is shown. */
@NullMarked
package org.starbranch.notice.web;

import org.jspecify.annotations.NullMarked;
