@org.jspecify.annotations.NullMarked
package org.starbranch.scoring;
