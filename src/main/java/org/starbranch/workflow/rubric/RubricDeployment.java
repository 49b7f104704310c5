package org.starbranch.workflow.rubric;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;

/** Deploys the forms of every published scheme at start, one deployment for each version; unchanged ones stay as they are. */
@Component
class RubricDeployment implements SmartInitializingSingleton {

    private final Schemes schemes;
    private final RepositoryService repository;

    RubricDeployment(Schemes schemes, RepositoryService repository) {
        this.schemes = schemes;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        schemes.all().forEach(this::deploy);
    }

    private void deploy(SchemeVersion version) {
        Map<String, String> forms = RubricForms.all(schemes.byHash(version.code(), version.hash()), version.hash());
        if (forms.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("rubric " + version.code() + " " + version.hash().substring(0, 8))
                .enableDuplicateFiltering(false);
        forms.forEach((id, json) -> deployment.addString(id + ".form", json));
        deployment.deploy();
    }
}
