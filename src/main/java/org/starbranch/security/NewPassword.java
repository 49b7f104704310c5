package org.starbranch.security;

/** A one-time password on its way to its owner; shown once, then known to nobody but him. */
public record NewPassword(String userId, String password) {

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "NewPassword[" + userId + "]";
    }
}
