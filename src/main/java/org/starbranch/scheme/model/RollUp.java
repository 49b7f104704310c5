package org.starbranch.scheme.model;

/**
 * A point that follows from what the children got: 所属党支部考核得分总和 ÷ 所属党支部总数 × 0.8 (004). Children without a result are in
 * neither the sum nor the number; without any rated child there is no result (reading G4).
 *
 * @param of whose results are averaged
 * @param percent whole percent of the mean
 * @param value whether a child's total counts as capped or with its bonus (reading G1)
 */
public record RollUp(Subject of, int percent, Value value) {

    /** Which total of a child enters the mean. */
    public enum Value {
        CAPPED,
        RAW
    }
}
