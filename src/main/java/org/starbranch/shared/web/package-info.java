/** How every endpoint says what it says: refusals as problem documents in Chinese. */
@NullMarked
@NamedInterface("web")
package org.starbranch.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
