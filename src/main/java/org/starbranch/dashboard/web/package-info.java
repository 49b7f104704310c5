/** The pages of the dashboard, rendered on the server without any script. */
@NullMarked
package org.starbranch.dashboard.web;

import org.jspecify.annotations.NullMarked;
