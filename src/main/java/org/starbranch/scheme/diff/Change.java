package org.starbranch.scheme.diff;

import java.util.List;

/**
 * One entry that is not as it was.
 *
 * @param list what it belongs to, in Chinese, such as 采分点
 * @param code its stable name
 * @param name as people know it, in the newer version that has it
 * @param details its values; of an entry that came or went all of them
 * @param points how many more points it gives than before, such as {@code +2}; empty for what gives none or the same
 */
public record Change(Kind kind, String list, String code, String name, List<Detail> details, String points) {

    /** What became of it. */
    public enum Kind {
        ADDED("新增"),
        CHANGED("修改"),
        REMOVED("删除");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One value.
     *
     * @param before empty where there was none
     * @param after empty where there is none
     */
    public record Detail(String title, String before, String after) {}
}
