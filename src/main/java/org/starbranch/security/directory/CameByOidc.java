package org.starbranch.security.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.starbranch.security.LoggedIn;

/** Somebody whom the login service vouched for, under his login name here. */
record CameByOidc(String userId, long version, List<GrantedAuthority> authorities, OidcIdToken idToken)
        implements OidcUser, LoggedIn {

    @Override
    public String getName() {
        return userId;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    /** Asked for at login and not kept. */
    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }
}
