BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    $given = @{
        ClientId = 'client-1'; ClientSecret = 'a-very-secret-value'; CredentialVersion = '3.2'; Marketplace = 'www.amazon.de'; PartnerTag = 'tag-21'
        Store = Join-Path $TestDrive 'products.db'
    }
}

Describe 'Connect-AdsProductApi' {
    BeforeEach { Get-ChildItem env:AMAZON_PRODUCTS_* | Remove-Item }

    AfterAll {
        Get-ChildItem env:AMAZON_PRODUCTS_* | Remove-Item
        Clear-Session
    }

    It 'makes a connection without calling anything' {
        $connection = Connect-AdsProductApi @given
        $connection.Name | Should -BeExactly 'www.amazon.de'
        $connection.Marketplace | Should -BeExactly 'www.amazon.de'
        $connection.Endpoint | Should -Be 'https://creatorsapi.amazon/'
        $connection.TokenEndpoint | Should -Be 'https://api.amazon.co.uk/auth/o2/token'
    }

    It 'takes the secret as a SecureString and shows it nowhere' {
        $secure = ConvertTo-SecureString 'a-very-secret-value' -AsPlainText -Force
        $own = $given + @{}
        $own.ClientSecret = $secure
        $output = Connect-AdsProductApi @own -Verbose 4>&1
        ($output | Format-List * | Out-String) + ($output | ConvertTo-Json -Depth 3 -WarningAction SilentlyContinue) | Should -Not -Match 'very-secret'
    }

    It 'reads the environment' {
        $env:AMAZON_PRODUCTS_CLIENT_ID = 'from-environment'
        $env:AMAZON_PRODUCTS_CLIENT_SECRET = 'secret'
        $env:AMAZON_PRODUCTS_CREDENTIAL_VERSION = '2.3'
        $env:AMAZON_PRODUCTS_MARKETPLACE = 'www.amazon.co.jp'
        $env:AMAZON_PRODUCTS_PARTNER_TAG = 'tag-22'
        $connection = Connect-AdsProductApi -Store $given.Store
        $connection.ClientId | Should -BeExactly 'from-environment'
        $connection.TokenEndpoint | Should -Be 'https://creatorsapi.auth.us-west-2.amazoncognito.com/oauth2/token'
    }

    It 'names all that is missing in one error' {
        $problem = { Connect-AdsProductApi -ClientId 'only' } | Should -Throw -PassThru
        $problem.FullyQualifiedErrorId | Should -BeLike 'AdsCredentialMissing*'
        foreach ($name in 'ClientSecret', 'CredentialVersion', 'Marketplace', 'PartnerTag') { $problem.Exception.Message | Should -Match "-$name" }
    }

    It 'refuses <Parameter> <Value>' -ForEach @(
        @{ Parameter = 'CredentialVersion'; Value = '4.1'; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Marketplace'; Value = 'example.com'; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'RequestsPerSecond'; Value = 11; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'RequestsPerSecond'; Value = 0; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'DailyAllowance'; Value = 0; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Period'; Value = 0; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Store'; Value = 'postgres://nobody'; Id = 'AdsParameterInvalid' }
        @{ Parameter = 'Endpoint'; Value = 'http://creatorsapi.amazon'; Id = 'AdsEndpointRefused' }
        @{ Parameter = 'TokenEndpoint'; Value = 'https://evil.auth.us-east-1.amazoncognito.com/oauth2/token'; Id = 'AdsEndpointRefused' }
    ) {
        $own = $given + @{}
        $own[$Parameter] = $Value
        ({ Connect-AdsProductApi @own } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike "$Id*"
    }

    It 'connects rows of a CSV, and what is wrong spoils no other' {
        $connections = "Marketplace,PartnerTag`nwww.amazon.de,a-21`nnowhere,b-21`namazon.fr,c-21" | ConvertFrom-Csv |
            Connect-AdsProductApi -ClientId 'id' -ClientSecret 'secret' -CredentialVersion 3.2 -Store $given.Store -ErrorAction SilentlyContinue -ErrorVariable problems
        $connections.Name | Should -Be 'www.amazon.de', 'www.amazon.fr'
        $problems.Count | Should -Be 1
    }

    It 'proves a credential on demand' {
        $server = Start-AdsEmulator
        $address = $server.Endpoint.AbsoluteUri.TrimEnd('/')
        $own = $given + @{ Endpoint = $address; TokenEndpoint = "$address/auth/o2/token"; Validate = $true }
        ({ Connect-AdsProductApi @own } | Should -Throw -PassThru).FullyQualifiedErrorId | Should -BeLike 'AdsGrantRefused*'
        $options = $server.GetEmulator().Options
        $own.ClientId = $options.ProductClientId
        $own.ClientSecret = $options.ProductClientSecret
        (Connect-AdsProductApi @own).Endpoint.Port | Should -Be $server.Port
    }

    It 'signs in with version <_> too' -ForEach '2.1', '3.3' {
        Connect-AdsProductApi -Emulator -CredentialVersion $_ -Validate | Should -Not -BeNullOrEmpty
        (Get-AdsProduct B0BL8WSCH3).Asin | Should -BeExactly 'B0BL8WSCH3'
    }

    It 'completes marketplaces and versions' {
        (TabExpansion2 'Connect-AdsProductApi -Marketplace www.amazon.co').CompletionMatches.CompletionText | Should -Contain 'www.amazon.co.uk'
        (TabExpansion2 'Connect-AdsProductApi -CredentialVersion 3').CompletionMatches.CompletionText | Should -Be '3.1', '3.2', '3.3'
    }
}
